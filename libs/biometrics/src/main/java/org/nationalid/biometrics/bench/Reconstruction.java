package org.nationalid.biometrics.bench;

import com.machinezoo.sourceafis.FingerprintCompatibility;
import com.machinezoo.sourceafis.FingerprintMatcher;
import com.machinezoo.sourceafis.FingerprintTemplate;
import java.util.ArrayList;
import java.util.List;
import org.nationalid.biometrics.bench.Evaluation.Extracted;
import org.nationalid.biometrics.feature.CylinderReading;
import org.nationalid.biometrics.feature.FingerprintFeatures;
import org.nationalid.biometrics.feature.Minutia;
import org.nationalid.biometrics.model.PublicModel;
import org.nationalid.biometrics.template.CodeBench;

/// Rows A to C of the attack table: minutiae rebuilt from every code of a stolen template and matched by SourceAFIS
/// against real captures, the best code counting. The control matches them with a finger that is not the owner's: so
/// much passes by trying many codes alone. Simple attacks: what they reach is a lower bound.
final class Reconstruction {
    private static final int[] THRESHOLDS = {18, 28, 40};
    private static final int TEMPLATES_MAX = 80;
    private static final int MINUTIAE_MIN = 4;

    /// Share of templates that pass at SourceAFIS 18, 28 and 40.
    ///
    /// @param keySecret row A, best over all captures of the finger
    /// @param sameCapture row B
    /// @param otherCapture row C
    /// @param wrongFinger the control of rows B and C
    record Outcome(
            int templates,
            List<Double> keySecret,
            List<Double> sameCapture,
            List<Double> otherCapture,
            List<Double> wrongFinger) {}

    private final ModelInverse inverse;
    private final List<Extracted> captures;
    private final List<FingerprintTemplate> originals = new ArrayList<>();

    private Reconstruction(ModelInverse inverse, List<Extracted> captures) {
        this.inverse = inverse;
        this.captures = captures;
        for (Extracted capture : captures) originals.add(MinutiaeWriter.template(capture.features()));
    }

    static Outcome measure(List<Extracted> captures, PublicModel model, ModelInverse inverse) {
        return new Reconstruction(inverse, captures).attack(model);
    }

    private Outcome attack(PublicModel model) {
        List<FingerprintFeatures> features =
                captures.stream().map(Extracted::features).toList();
        CodeBench bench = new CodeBench(model, features);
        int step = Math.max(1, Math.ceilDiv(captures.size(), TEMPLATES_MAX));
        int[][] passed = new int[4][THRESHOLDS.length];
        int templates = 0;
        for (int target = 0; target < captures.size(); target += step, templates++) {
            List<FingerprintMatcher> blind = rebuilt(bench.invert(target, (byte) 2));
            List<FingerprintMatcher> seeing = rebuilt(bench.invert(target, (byte) 1));
            List<Integer> others = othersOf(target);
            List<Integer> all = new ArrayList<>(others);
            all.add(target);
            count(passed[0], best(blind, all));
            count(passed[1], best(seeing, List.of(target)));
            count(passed[2], best(seeing, others));
            count(passed[3], best(seeing, strangers(target, others.size())));
        }
        return new Outcome(
                templates,
                shares(passed[0], templates),
                shares(passed[1], templates),
                shares(passed[2], templates),
                shares(passed[3], templates));
    }

    private List<FingerprintMatcher> rebuilt(List<float[]> embeddings) {
        List<FingerprintMatcher> matchers = new ArrayList<>();
        for (float[] embedding : embeddings) {
            List<Minutia> minutiae = CylinderReading.minutiae(inverse.descriptor(embedding));
            if (minutiae.size() >= MINUTIAE_MIN)
                matchers.add(
                        new FingerprintMatcher(FingerprintCompatibility.importTemplate(MinutiaeWriter.iso(minutiae))));
        }
        return matchers;
    }

    private List<Integer> othersOf(int target) {
        List<Integer> others = new ArrayList<>();
        for (int i = 0; i < captures.size(); i++) if (i != target && sameFinger(i, target)) others.add(i);
        return others;
    }

    /// As many captures of the finger that follows in the set.
    private List<Integer> strangers(int target, int count) {
        List<Integer> strangers = new ArrayList<>();
        for (int i = 1; i < captures.size() && strangers.size() < count; i++) {
            int other = (target + i) % captures.size();
            if (sameFinger(other, target)) continue;
            if (strangers.isEmpty() || sameFinger(other, strangers.getFirst())) strangers.add(other);
        }
        return strangers;
    }

    private boolean sameFinger(int left, int right) {
        return captures.get(left).finger().equals(captures.get(right).finger());
    }

    private double best(List<FingerprintMatcher> matchers, List<Integer> targets) {
        double best = 0;
        for (FingerprintMatcher matcher : matchers)
            for (int target : targets) best = Math.max(best, matcher.match(originals.get(target)));
        return best;
    }

    private static void count(int[] passed, double score) {
        for (int i = 0; i < THRESHOLDS.length; i++) if (score >= THRESHOLDS[i]) passed[i]++;
    }

    private static List<Double> shares(int[] counts, int total) {
        List<Double> shares = new ArrayList<>();
        for (int count : counts) shares.add((double) count / total);
        return shares;
    }
}
