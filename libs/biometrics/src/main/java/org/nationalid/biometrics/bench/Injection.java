package org.nationalid.biometrics.bench;

import java.util.List;
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
    private static final byte STOLEN_KEY = 1;
    private static final byte OTHER_KEY = 3;
    private static final double FALSE_MATCH_RATE = 1e-3;

    /// @param rates of honest comparisons in this set, for the threshold
    static Injection measure(List<Extracted> captures, PublicModel model, ErrorRates rates) {
        var features = captures.stream().map(Extracted::features).toList();
        CodeBench stolen = new CodeBench(model, features, STOLEN_KEY, STOLEN_KEY);
        CodeBench attacked = new CodeBench(model, features, OTHER_KEY, OTHER_KEY);
        double threshold = rates.threshold(FALSE_MATCH_RATE);
        int tries = 0;
        int passed = 0;
        for (int source = 0; source < captures.size(); source++) {
            ProtectedProbe forged = attacked.forge(stolen.invert(source, STOLEN_KEY), OTHER_KEY);
            for (int target = 0; target < captures.size(); target++) {
                if (source == target
                        || !captures.get(source)
                                .finger()
                                .equals(captures.get(target).finger())) continue;
                tries++;
                if (attacked.score(target, forged) > threshold) passed++;
            }
        }
        return new Injection((double) passed / Math.max(1, tries), 1 - rates.falseNonMatchRate(threshold));
    }
}
