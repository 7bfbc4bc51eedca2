package org.nationalid.biometrics.bench;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.nationalid.biometrics.bench.Evaluation.Extracted;
import org.nationalid.biometrics.model.PublicModel;
import org.nationalid.biometrics.template.CodeBench;

/// Whether templates of one finger under two keys can be linked by their scores (row E of the attack table). D_sys
/// is the global measure of Gomez-Barrero et al. (Unlinkability of biometric templates, arXiv 2311.04633): 0 none,
/// 1 full.
final class Linkability {
    private static final int BINS = 50;

    private final double areaUnderCurve;
    private final double overall;
    private final double floor;

    private Linkability(double areaUnderCurve, double overall, double floor) {
        this.areaUnderCurve = areaUnderCurve;
        this.overall = overall;
        this.floor = floor;
    }

    /// Compares templates under one key with probes under another: same capture against captures of other fingers.
    static Linkability measure(List<Extracted> captures, PublicModel model) {
        CodeBench bench =
                new CodeBench(model, captures.stream().map(Extracted::features).toList(), (byte) 1, (byte) 2);
        Scores scores = new Scores();
        for (int left = 0; left < captures.size(); left++)
            for (int right = 0; right < captures.size(); right++)
                if (left == right
                        || !captures.get(left)
                                .finger()
                                .equals(captures.get(right).finger()))
                    scores.add(
                            captures.get(left).finger(),
                            captures.get(right).finger(),
                            bench.protectedScore(left, right));
        double[] mated = scores.genuine();
        double[] others = scores.impostor();
        return new Linkability(scores.rates().areaUnderCurve(), globalMeasure(mated, others), shuffled(mated, others));
    }

    /// How often a template of the same finger scores above one of another finger: 0.5 is chance.
    double areaUnderCurve() {
        return areaUnderCurve;
    }

    double globalMeasure() {
        return overall;
    }

    /// What the measure shows for equal distributions of the same sizes: values near it mean no link.
    double floor() {
        return floor;
    }

    private static double shuffled(double[] mated, double[] others) {
        double[] all = Arrays.copyOf(others, others.length + mated.length);
        System.arraycopy(mated, 0, all, others.length, mated.length);
        SplittableRandom random = new SplittableRandom(1);
        for (int i = all.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            double kept = all[i];
            all[i] = all[other];
            all[other] = kept;
        }
        return globalMeasure(Arrays.copyOf(all, mated.length), Arrays.copyOfRange(all, mated.length, all.length));
    }

    private static double globalMeasure(double[] mated, double[] others) {
        if (mated.length == 0 || others.length == 0) return Double.NaN;
        double low = Math.min(
                Arrays.stream(mated).min().orElse(0),
                Arrays.stream(others).min().orElse(0));
        double high = Math.max(
                Arrays.stream(mated).max().orElse(1),
                Arrays.stream(others).max().orElse(1));
        double[] left = histogram(mated, low, high);
        double[] right = histogram(others, low, high);
        double sum = 0;
        for (int bin = 0; bin < BINS; bin++) {
            double ratio = right[bin] == 0 ? Double.POSITIVE_INFINITY : left[bin] / right[bin];
            if (left[bin] == 0 || ratio <= 1) continue;
            double local = Double.isInfinite(ratio) ? 1 : 2 * ratio / (1 + ratio) - 1;
            sum += local * left[bin];
        }
        return sum;
    }

    private static double[] histogram(double[] values, double low, double high) {
        double[] shares = new double[BINS];
        for (double value : values)
            shares[Math.clamp((int) ((value - low) / (high - low) * BINS), 0, BINS - 1)] += 1.0 / values.length;
        return shares;
    }
}
