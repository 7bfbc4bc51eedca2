package org.nationalid.biometrics.bench;

import java.util.List;
import java.util.stream.IntStream;
import org.nationalid.biometrics.bench.Evaluation.Extracted;
import org.nationalid.biometrics.model.PublicModel;
import org.nationalid.biometrics.template.CodeBench;
import org.nationalid.biometrics.template.ProtectedProbe;

/// Row D of the attack table: who holds a template with its key and can hand *descriptors* to the verifier, past the
/// extractor, tries the guessed embeddings on another template of that finger: another capture, another key.
///
/// @param forged share that passes at FMR 0.1 %
/// @param real share of other captures of the finger itself that pass there
record Injection(double forged, double real) {
    /// So often a key is stolen and another one attacked.
    private static final int KEY_PAIRS = 6;

    private static final double FALSE_MATCH_RATE = 1e-3;

    /// @param rates of honest comparisons in this set, for the threshold
    static Injection measure(List<Extracted> captures, PublicModel model, ErrorRates rates) {
        var features = captures.stream().map(Extracted::features).toList();
        double threshold = rates.threshold(FALSE_MATCH_RATE);
        double forged = 0;
        for (int pair = 1; pair <= KEY_PAIRS; pair++) {
            byte key = (byte) pair;
            byte other = (byte) (pair + KEY_PAIRS);
            CodeBench stolen = new CodeBench(model, features, key, key);
            CodeBench attacked = new CodeBench(model, features, other, other);
            List<ProtectedProbe> probes = IntStream.range(0, captures.size())
                    .mapToObj(source -> attacked.forge(stolen.invert(source, key), other))
                    .toList();
            forged += passing(captures, attacked, probes, threshold) / KEY_PAIRS;
        }
        return new Injection(forged, 1 - rates.falseNonMatchRate(threshold));
    }

    /// Share of the other captures of its finger that the forged probe of a capture matches; unknown (NaN) where
    /// there is none, or no threshold.
    private static double passing(
            List<Extracted> captures, CodeBench attacked, List<ProtectedProbe> probes, double threshold) {
        int tries = 0;
        int passed = 0;
        for (int source = 0; source < captures.size(); source++)
            for (int target = 0; target < captures.size(); target++) {
                if (source == target
                        || !captures.get(source)
                                .finger()
                                .equals(captures.get(target).finger())) continue;
                tries++;
                if (attacked.score(target, probes.get(source)) > threshold) passed++;
            }
        return Double.isNaN(threshold) || tries == 0 ? Double.NaN : (double) passed / tries;
    }
}
