package org.nationalid.biometrics.bench;

import com.machinezoo.sourceafis.FingerprintImage;
import com.machinezoo.sourceafis.FingerprintImageOptions;
import com.machinezoo.sourceafis.FingerprintMatcher;
import com.machinezoo.sourceafis.FingerprintTemplate;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.nationalid.biometrics.feature.FeatureExtractor;
import org.nationalid.biometrics.feature.FingerprintFeatures;
import org.nationalid.biometrics.image.Enhancement;
import org.nationalid.biometrics.image.RidgeImage;
import org.nationalid.biometrics.model.PublicModel;
import org.nationalid.biometrics.sample.FingerprintSample;
import org.nationalid.biometrics.sample.SampleDecoder;
import org.nationalid.biometrics.sample.SampleFormat;
import org.nationalid.biometrics.sample.UnreadableSample;
import org.nationalid.biometrics.template.CodeBench;

/// One set of captures, extracted once and compared by every matcher: all genuine and all impostor pairs.
final class Evaluation {
    /// What is compared.
    enum Matcher {
        PROTECTED("ours, protected"),
        UNPROTECTED("ours, unprotected floats"),
        SOURCEAFIS_RAW("SourceAFIS, raw images"),
        SOURCEAFIS_ENHANCED("SourceAFIS, enhanced images");

        final String label;

        Matcher(String label) {
            this.label = label;
        }
    }

    /// A capture that was good enough.
    record Extracted(String finger, int impression, FingerprintFeatures features) {}

    private static final int DRAWS_MAX = 16;
    /// A large set gets fewer draws: so many that they have about so many pairs together, and one at least.
    private static final int PAIRS = 1_000_000;

    private final CaptureSet set;
    private final boolean baselines;
    private final List<Extracted> extracted = new ArrayList<>();
    private final List<FingerprintTemplate> raw = new ArrayList<>();
    private final List<FingerprintTemplate> enhanced = new ArrayList<>();
    private final List<String> refusals = new ArrayList<>();
    private int dpi;
    private long extractionNanos;

    private Evaluation(CaptureSet set, boolean baselines) {
        this.set = set;
        this.baselines = baselines;
    }

    /// @param statedDpi resolution of every image, pixels an inch; 0 takes what each file states
    /// @param baselines whether SourceAFIS reads the captures too
    static Evaluation extract(CaptureSet set, int statedDpi, boolean baselines) {
        Evaluation evaluation = new Evaluation(set, baselines);
        for (CaptureSet.Capture capture : set.captures()) evaluation.extract(capture, statedDpi);
        return evaluation;
    }

    private void extract(CaptureSet.Capture capture, int statedDpi) {
        byte[] bytes = capture.bytes();
        try (FingerprintSample sample = SampleDecoder.decode(SampleFormat.PNG, bytes, statedDpi)) {
            if (sample instanceof org.nationalid.biometrics.sample.FingerprintImage image) dpi = image.dpi();
            long start = cpuNanos();
            FingerprintFeatures features = FeatureExtractor.extract(sample);
            extractionNanos += cpuNanos() - start;
            extracted.add(new Extracted(capture.finger(), capture.impression(), features));
            if (!baselines || !(sample instanceof org.nationalid.biometrics.sample.FingerprintImage image)) return;
            FingerprintImageOptions options = new FingerprintImageOptions().dpi(image.dpi());
            raw.add(new FingerprintTemplate(new FingerprintImage(bytes, options)));
            RidgeImage ridges = Enhancement.enhance(image);
            enhanced.add(new FingerprintTemplate(new FingerprintImage(
                    ridges.width(), ridges.height(), ridges.toGrey(), new FingerprintImageOptions().dpi(500))));
        } catch (UnreadableSample refusal) {
            refusals.add(capture.file().getFileName() + ": " + refusal.sentence());
        }
    }

    /// Processor time of this thread so far.
    static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    CaptureSet set() {
        return set;
    }

    List<Extracted> extracted() {
        return extracted;
    }

    int failedToExtract() {
        return refusals.size();
    }

    /// A line for each capture from which nothing could be extracted: its file and why.
    List<String> refusals() {
        return refusals;
    }

    /// Resolution of the images, pixels an inch.
    int dpi() {
        return dpi;
    }

    /// Genuine pairs that the set holds, those with a refused capture among them.
    int genuinePairsOffered() {
        Map<String, Integer> impressions = new HashMap<>();
        int pairs = 0;
        for (CaptureSet.Capture capture : set.captures())
            pairs += impressions.merge(capture.finger(), 1, Integer::sum) - 1;
        return pairs;
    }

    double extractionMillis() {
        return extractionNanos / 1e6 / Math.max(1, extracted.size());
    }

    /// Scores of all pairs, each once in every draw. One key for everybody: the server applies the claimed
    /// citizen's key to every probe, so keys separate nobody ("same key", also called stolen-key protocol).
    Map<Matcher, Scores> compare(List<CodeBench> draws) {
        Map<Matcher, Scores> scores = new EnumMap<>(Matcher.class);
        scores.put(Matcher.PROTECTED, pairs((left, right) -> draws.stream()
                .mapToDouble(draw -> draw.protectedScore(left, right))
                .toArray()));
        scores.put(Matcher.UNPROTECTED, pairs((left, right) ->
                new double[] {draws.getFirst().unprotectedScore(left, right)}));
        if (!baselines) return scores;
        scores.put(Matcher.SOURCEAFIS_RAW, sourceAfis(raw));
        scores.put(Matcher.SOURCEAFIS_ENHANCED, sourceAfis(enhanced));
        return scores;
    }

    /// Templates and probes of all captures, drawn several times: each with another key, other places and other
    /// fillers, and the same ones in every run.
    List<CodeBench> draws(PublicModel model) {
        List<FingerprintFeatures> features =
                extracted.stream().map(Extracted::features).toList();
        return IntStream.rangeClosed(1, drawCount(features.size()))
                .mapToObj(key -> new CodeBench(model, features, (byte) key, (byte) key))
                .toList();
    }

    static int drawCount(int captures) {
        long pairs = Math.max(1, (long) captures * (captures - 1) / 2);
        return Math.clamp(PAIRS / pairs, 1, DRAWS_MAX);
    }

    private Scores sourceAfis(List<FingerprintTemplate> templates) {
        List<FingerprintMatcher> matchers =
                templates.stream().map(FingerprintMatcher::new).toList();
        return pairs((left, right) -> new double[] {matchers.get(left).match(templates.get(right))});
    }

    /// Compares two captures by their indices, in every draw.
    @FunctionalInterface
    private interface PairScores {
        double[] of(int left, int right);
    }

    private Scores pairs(PairScores score) {
        Scores scores = new Scores();
        for (int left = 0; left < extracted.size(); left++)
            for (int right = left + 1; right < extracted.size(); right++)
                scores.add(extracted.get(left).finger(), extracted.get(right).finger(), score.of(left, right));
        return scores;
    }
}
