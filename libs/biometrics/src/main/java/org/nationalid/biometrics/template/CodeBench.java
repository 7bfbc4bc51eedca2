package org.nationalid.biometrics.template;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.nationalid.biometrics.feature.FingerprintFeatures;
import org.nationalid.biometrics.model.PublicModel;
import org.nationalid.biometrics.sample.FingerPosition;

/// Access for measurements to what the library keeps to itself: scores as numbers, and the same comparison on
/// embeddings without key and signs. Used by the benchmark only.
public final class CodeBench {
    /// What a cosine of 1 adds to the weighted similarity of two codes, nearly; found for small cosines.
    private static final double SIMILARITY_PER_COSINE = 0.42;

    private final PublicModel model;
    private final List<FingerprintFeatures> captures;
    private final byte referenceKey;
    private final List<ProtectedTemplate> templates = new ArrayList<>();
    private final List<ProtectedProbe> probes = new ArrayList<>();
    private final List<float[][]> embeddings = new ArrayList<>();

    /// Under the first key on both sides.
    public CodeBench(PublicModel model, List<FingerprintFeatures> captures) {
        this(model, captures, (byte) 1, (byte) 1);
    }

    /// @param referenceKey number of the key of the templates; it decides their places and fillers too
    /// @param probeKey number of the key of the probes
    public CodeBench(PublicModel model, List<FingerprintFeatures> captures, byte referenceKey, byte probeKey) {
        this.referenceKey = referenceKey;
        this.model = model;
        this.captures = captures;
        TemplateProtector protector = new TemplateProtector(model);
        TemplateKey left = key(referenceKey);
        TemplateKey right = key(probeKey);
        for (int capture = 0; capture < captures.size(); capture++) {
            FingerprintFeatures features = captures.get(capture);
            templates.add(protector.protect(features, left, new SplittableRandom(referenceKey + 256L * capture)));
            probes.add(protector.probe(features, right));
        }
    }

    private List<float[][]> embeddings() {
        if (embeddings.isEmpty())
            for (FingerprintFeatures features : captures) {
                float[][] embedded = new float[features.size()][];
                for (int i = 0; i < embedded.length; i++) embedded[i] = model.embed(features.descriptor(i));
                embeddings.add(embedded);
            }
        return embeddings;
    }

    private static TemplateKey key(byte number) {
        byte[] secret = new byte[32];
        Arrays.fill(secret, number);
        return new TemplateKey(secret, secret.clone(), FingerPosition.RIGHT_INDEX, KeyVersion.FIRST);
    }

    /// Template of one capture against the probe of another, whatever their keys.
    public double protectedScore(int reference, int probe) {
        return TemplateComparison.score(templates.get(reference).codes(), probes.get(probe));
    }

    /// What someone who holds the template of a capture and the key of that number makes of its codes: one guessed
    /// embedding of length 1 for each code. Only the right key shows which codes are fillers; these are left out.
    /// Any number of threads may ask at a time.
    public List<float[]> invert(int reference, byte keyNumber) {
        TemplateKey stolen = key(keyNumber);
        long[] codes = templates.get(reference).codes().clone();
        stolen.outerLayer().remove(codes, ProtectedTemplate.CODES);
        List<float[]> guesses = new ArrayList<>();
        for (int i = 0; i < codes.length; i += 2) {
            if (keyNumber == referenceKey && stolen.projection().mark().isFiller(codes[i], codes[i + 1])) continue;
            float[] guess = stolen.projection().invert(codes[i], codes[i + 1], i / 2 % Projection.GROUPS);
            float norm = (float) (1 / Math.sqrt(cosine(guess, guess)));
            for (int j = 0; j < guess.length; j++) guess[j] *= norm;
            guesses.add(guess);
        }
        return guesses;
    }

    /// The probe of someone who hands guessed embeddings to the verifier instead of a capture, and claims
    /// surroundings as far from ordinary as it takes for the smallest allowance.
    public ProtectedProbe forge(List<float[]> embeddings, byte keyNumber) {
        TemplateKey key = key(keyNumber);
        double allowance = StrangerAllowance.of(embeddings.size(), Double.MAX_VALUE);
        return TemplateProtector.probe(
                embeddings.toArray(float[][]::new),
                allowance,
                key,
                templates.getFirst().auxiliaryData());
    }

    /// Template of one capture against a probe from elsewhere.
    public double score(int reference, ProtectedProbe probe) {
        return TemplateComparison.score(templates.get(reference).codes(), probe);
    }

    /// Hamming distances between the codes of one template: what everybody sees who reads it. Between codes of
    /// different groups they mean nothing, so the attacker takes chance for them.
    public int[][] distancesWithin(int reference) {
        long[] codes = templates.get(reference).codes();
        int[][] distances = new int[ProtectedTemplate.CODES][ProtectedTemplate.CODES];
        for (int i = 0; i < distances.length; i++)
            for (int j = 0; j < distances.length; j++)
                distances[i][j] = i % Projection.GROUPS == j % Projection.GROUPS
                        ? Long.bitCount(codes[2 * i] ^ codes[2 * j])
                                + Long.bitCount(codes[2 * i + 1] ^ codes[2 * j + 1])
                        : Projection.BITS / 2;
        return distances;
    }

    /// How many of all comparisons give another score, bit for bit, once every template has got the next outer
    /// key.
    public int scoresChangedByOuterRekey() {
        TemplateProtector protector = new TemplateProtector(model);
        TemplateKey old = key(referenceKey);
        byte[] inner = new byte[32];
        Arrays.fill(inner, referenceKey);
        TemplateKey next =
                new TemplateKey(inner, new byte[32], FingerPosition.RIGHT_INDEX, KeyVersion.FIRST.nextOuter());
        int changed = 0;
        List<ProtectedTemplate> renewed = new ArrayList<>();
        for (ProtectedTemplate template : templates) renewed.add(template.rekeyed(old, next));
        for (int probe = 0; probe < captures.size(); probe++) {
            ProtectedProbe live = protector.probe(captures.get(probe), next);
            for (int reference = 0; reference < renewed.size(); reference++)
                if (TemplateComparison.score(renewed.get(reference).codes(), live) != protectedScore(reference, probe))
                    changed++;
        }
        return changed;
    }

    /// The same greedy comparison on the cosine of the embeddings, with the same allowance: what protection
    /// costs is the difference.
    public double unprotectedScore(int reference, int probe) {
        float[][] left = embeddings().get(reference);
        float[][] right = embeddings().get(probe);
        double[][] similarity = new double[left.length][right.length];
        for (int i = 0; i < left.length; i++)
            for (int j = 0; j < right.length; j++) similarity[i][j] = cosine(left[i], right[j]);
        int pairs = BestPairs.pairs(left.length, right.length);
        double sum = 0;
        for (int pair = 0; pair < pairs; pair++) {
            int row = 0;
            int column = 0;
            for (int i = 0; i < left.length; i++)
                for (int j = 0; j < right.length; j++)
                    if (similarity[i][j] > similarity[row][column]) {
                        row = i;
                        column = j;
                    }
            sum += similarity[row][column];
            Arrays.fill(similarity[row], -2);
            for (double[] other : similarity) other[column] = -2;
        }
        return sum / pairs - probes.get(probe).allowance() / SIMILARITY_PER_COSINE;
    }

    private static double cosine(float[] left, float[] right) {
        float sum = 0;
        for (int i = 0; i < left.length; i++) sum += left[i] * right[i];
        return sum;
    }
}
