package org.nationalid.biometrics.template;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.nationalid.biometrics.feature.FeatureExtractor;
import org.nationalid.biometrics.feature.FingerprintFeatures;
import org.nationalid.biometrics.model.PublicModel;
import org.nationalid.biometrics.sample.FingerPosition;
import org.nationalid.biometrics.sample.FingerprintSample;
import org.nationalid.biometrics.sample.UnreadableSample;

/// Makes templates and probes. The costly part is [#extract]; protecting its result under several keys is cheap.
/// Thread-safe.
public final class TemplateProtector {
    private final PublicModel model;
    private final SecureRandom random = new SecureRandom();

    public TemplateProtector(PublicModel model) {
        this.model = model;
    }

    /// With the model that comes with this version of the library.
    public static TemplateProtector withShippedModel() {
        return new TemplateProtector(PublicModel.shipped());
    }

    /// @throws UnreadableSample when the sample shows too little of a finger
    public FingerprintFeatures extract(FingerprintSample sample) {
        return FeatureExtractor.extract(sample);
    }

    /// The reference to store.
    ///
    /// @throws UnreadableSample when the sample shows too little of a finger
    public ProtectedTemplate protect(FingerprintSample sample, TemplateKey key) {
        try (FingerprintFeatures features = extract(sample)) {
            return protect(features, key);
        }
    }

    /// The reference to store: 64 codes, each at a random place. A finger that showed fewer is filled up with random
    /// codes, of one that showed more the most central are kept: the number tells nothing to who lacks the key.
    public ProtectedTemplate protect(FingerprintFeatures features, TemplateKey key) {
        return protect(features, key, random);
    }

    /// @param random draws places and fillers; another one than the secure one is for measurements only
    ProtectedTemplate protect(FingerprintFeatures features, TemplateKey key, RandomGenerator random) {
        int[] chosen = MinutiaChoice.central(features, ProtectedTemplate.CODES);
        long[] codes = random.longs(2L * ProtectedTemplate.CODES).toArray();
        int[] places = shuffled(ProtectedTemplate.CODES, random);
        try {
            for (int i = 0; i < chosen.length; i++)
                putCode(features.descriptor(chosen[i]), key.projection(), codes, places[i]);
            for (int i = chosen.length; i < places.length; i++)
                key.projection().mark().makeFiller(codes, 2 * places[i]);
        } finally {
            Arrays.fill(places, 0); // they tell codes from fillers
        }
        key.outerLayer().apply(codes, ProtectedTemplate.CODES);
        return new ProtectedTemplate(auxiliaryData(key), codes);
    }

    private void putCode(float[] descriptor, Projection projection, long[] codes, int place) {
        float[] embedding = model.embed(descriptor);
        try {
            projection.referenceCode(embedding, place % Projection.GROUPS, codes, 2 * place);
        } finally {
            Arrays.fill(embedding, 0);
        }
    }

    /// The live sample under the key of the claimed citizen.
    ///
    /// @throws UnreadableSample when the sample shows too little of a finger
    public ProtectedProbe probe(FingerprintSample sample, TemplateKey key) {
        try (FingerprintFeatures features = extract(sample)) {
            return probe(features, key);
        }
    }

    /// The live features under the key of the claimed citizen.
    public ProtectedProbe probe(FingerprintFeatures features, TemplateKey key) {
        try (LiveEmbeddings live = LiveEmbeddings.of(features, model, ProtectedProbe.CODES_MAX)) {
            return probe(live.values(), live.allowance(), key, auxiliaryData(key));
        }
    }

    static ProtectedProbe probe(
            float[][] embeddings, double allowance, TemplateKey key, ProtectedTemplate.AuxiliaryData auxiliaryData) {
        long[][][] planes = new long[Projection.GROUPS][WeightedBits.PLANES][2 * embeddings.length];
        for (int group = 0; group < Projection.GROUPS; group++) {
            for (int i = 0; i < embeddings.length; i++)
                key.projection().weightedCode(embeddings[i], group, planes[group], 2 * i);
            for (long[] plane : planes[group]) key.outerLayer().apply(plane, embeddings.length);
        }
        return new ProtectedProbe(auxiliaryData, key.projection().mark().under(key.outerLayer()), allowance, planes);
    }

    /// How alike two live samples are, before anything is stored: for impressions of one finger that must agree
    /// and different fingers that must not. Uses a key that nobody keeps.
    public ComparisonScore compare(FingerprintFeatures left, FingerprintFeatures right) {
        byte[] inner = new byte[32];
        byte[] outer = new byte[32];
        random.nextBytes(inner);
        random.nextBytes(outer);
        try (TemplateKey key = new TemplateKey(inner, outer, FingerPosition.RIGHT_THUMB, KeyVersion.FIRST);
                ProtectedProbe probe = probe(right, key)) {
            return TemplateComparison.compare(protect(left, key), probe);
        }
    }

    /// False for a template of another model: nothing can be compared with it, its finger must be captured again.
    public boolean canCompare(ProtectedTemplate template) {
        return template.auxiliaryData().modelId() == model.id();
    }

    private ProtectedTemplate.AuxiliaryData auxiliaryData(TemplateKey key) {
        return new ProtectedTemplate.AuxiliaryData(key.position(), key.version(), model.id());
    }

    private static int[] shuffled(int count, RandomGenerator random) {
        int[] places = new int[count];
        for (int i = 0; i < count; i++) {
            int other = random.nextInt(i + 1);
            places[i] = places[other];
            places[other] = i;
        }
        return places;
    }
}
