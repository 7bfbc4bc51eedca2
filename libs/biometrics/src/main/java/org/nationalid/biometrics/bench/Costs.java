package org.nationalid.biometrics.bench;

import java.util.ArrayList;
import java.util.List;
import org.nationalid.biometrics.feature.FingerprintFeatures;
import org.nationalid.biometrics.model.PublicModel;
import org.nationalid.biometrics.template.CodeBench;
import org.nationalid.biometrics.template.ProtectedTemplate;

/// Processor time of the stages on one thread, so that other load on the machine does not count.
final class Costs {
    /// All pairs of a set are compared as often as it takes to come to this number.
    private static final int COMPARISONS = 128_000;

    private double extraction;
    private double protection;
    private double comparison;
    private int sets;

    void measure(Evaluation evaluation, PublicModel model) {
        List<FingerprintFeatures> features = new ArrayList<>();
        for (Evaluation.Extracted capture : evaluation.extracted()) features.add(capture.features());
        if (features.isEmpty()) return;
        long start = Evaluation.cpuNanos();
        CodeBench bench = new CodeBench(model, features);
        protection += (Evaluation.cpuNanos() - start) / 2e6 / features.size(); // a template and a probe each
        double sum = 0;
        start = Evaluation.cpuNanos();
        double pairs = (double) features.size() * features.size();
        int rounds = (int) Math.max(1, COMPARISONS / pairs);
        for (int round = 0; round < rounds; round++)
            for (int left = 0; left < features.size(); left++)
                for (int right = 0; right < features.size(); right++) sum += bench.protectedScore(left, right);
        if (Double.isNaN(sum)) throw new IllegalStateException("scores are numbers");
        comparison += (Evaluation.cpuNanos() - start) / 1e3 / (rounds * pairs);
        extraction += evaluation.extractionMillis();
        sets++;
    }

    /// Image to features: enhancement, minutiae, descriptors.
    double extractionMillis() {
        return extraction / sets;
    }

    /// Features to template.
    double protectionMillis() {
        return protection / sets;
    }

    double comparisonMicros() {
        return comparison / sets;
    }

    int templateBytes() {
        return ProtectedTemplate.BYTES;
    }
}
