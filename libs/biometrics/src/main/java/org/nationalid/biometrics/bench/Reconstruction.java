package org.nationalid.biometrics.bench;

import com.machinezoo.sourceafis.FingerprintCompatibility;
import com.machinezoo.sourceafis.FingerprintMatcher;
import com.machinezoo.sourceafis.FingerprintTemplate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.nationalid.biometrics.bench.Evaluation.Extracted;
import org.nationalid.biometrics.feature.CylinderReading;
import org.nationalid.biometrics.feature.FingerprintFeatures;
import org.nationalid.biometrics.feature.Minutia;
import org.nationalid.biometrics.model.PublicModel;
import org.nationalid.biometrics.template.CodeBench;

/// Rows A to C of the attack table: minutiae rebuilt from every code of a stolen template and matched by SourceAFIS
/// against real captures, the best code counting. The control matches them with a finger that is not the owner's:
/// so much passes by trying many codes alone. Simple attacks: what they reach is a lower bound.
///
/// Few templates pass. Those of rows B and C can therefore be made under several keys, the same ones in every run:
/// of the same captures, so this says more about what keys change and no more about other fingers. Row A counts one
/// key.
final class Reconstruction {
    private static final int[] THRESHOLDS = {18, 28, 40};
    private static final int TEMPLATES_MAX = 80;
    private static final int MINUTIAE_MIN = 4;

    /// Share of templates that pass at each of the thresholds.
    ///
    /// @param keySecret row A, best over all captures of the finger
    /// @param sameCapture row B
    /// @param otherCapture row C
    /// @param wrongFinger the control of row C, which tries as many captures; for row B, which tries one, too
    /// strict
    record Outcome(
            List<Double> keySecret, List<Double> sameCapture, List<Double> otherCapture, List<Double> wrongFinger) {}

    private final ModelInverse inverse;
    private final List<Extracted> captures;
    private final List<FingerprintTemplate> originals = new ArrayList<>();

    private Reconstruction(ModelInverse inverse, List<Extracted> captures) {
        this.inverse = inverse;
        this.captures = captures;
        for (Extracted capture : captures) originals.add(MinutiaeWriter.template(capture.features()));
    }

    /// @param draws of key, places and fillers for rows B and C and their control
    static Outcome measure(List<Extracted> captures, PublicModel model, ModelInverse inverse, int draws) {
        return new Reconstruction(inverse, captures).attack(model, draws);
    }

    private Outcome attack(PublicModel model, int draws) {
        List<FingerprintFeatures> features =
                captures.stream().map(Extracted::features).toList();
        List<double[]> stolen = new ArrayList<>();
        for (int draw = 1; draw <= draws; draw++) {
            byte key = (byte) draw;
            CodeBench bench = new CodeBench(model, features, key, key);
            stolen.addAll(targets()
                    .mapToObj(target -> keyStolen(target, rebuilt(bench.invert(target, key))))
                    .toList());
        }
        CodeBench first = new CodeBench(model, features);
        double[] keySecret = targets()
                .mapToDouble(target -> best(rebuilt(first.invert(target, (byte) 2)), capturesOf(target)))
                .toArray();
        return new Outcome(
                shares(Arrays.stream(keySecret)),
                shares(stolen.stream().mapToDouble(scores -> scores[0])),
                shares(stolen.stream().mapToDouble(scores -> scores[1])),
                shares(stolen.stream().mapToDouble(scores -> scores[2])));
    }

    /// Some of the captures of a large set, on all processors.
    private IntStream targets() {
        int step = Math.max(1, Math.ceilDiv(captures.size(), TEMPLATES_MAX));
        return IntStream.range(0, captures.size())
                .filter(target -> target % step == 0)
                .parallel();
    }

    /// Best scores against the capture itself, the others of its finger, and as many of a wrong one.
    private double[] keyStolen(int target, List<FingerprintMatcher> rebuilt) {
        List<Integer> others = new ArrayList<>(capturesOf(target));
        others.remove(Integer.valueOf(target));
        return new double[] {
            best(rebuilt, List.of(target)), best(rebuilt, others), best(rebuilt, strangers(target, others.size()))
        };
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

    private List<Integer> capturesOf(int target) {
        return IntStream.range(0, captures.size())
                .filter(capture -> sameFinger(capture, target))
                .boxed()
                .toList();
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

    private static List<Double> shares(DoubleStream scores) {
        double[] all = scores.toArray();
        return Arrays.stream(THRESHOLDS)
                .mapToObj(threshold -> (double) Arrays.stream(all)
                                .filter(score -> score >= threshold)
                                .count()
                        / all.length)
                .toList();
    }
}
