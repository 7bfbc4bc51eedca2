package org.nationalid.biometrics.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.nationalid.biometrics.feature.FeatureExtractor;
import org.nationalid.biometrics.feature.FingerprintFeatures;
import org.nationalid.biometrics.sample.FingerPosition;
import org.nationalid.biometrics.synthetic.SyntheticFinger;

class TemplateComparisonTest {
    @Nested
    class AComparison {
        @Test
        void countsTheCodesOfMinutiaeOnly() {
            FingerprintFeatures features =
                    FeatureExtractor.extract(SyntheticFinger.of(51).impression(1));
            TemplateKey key = new TemplateKey(new byte[32], new byte[32], FingerPosition.RIGHT_INDEX, KeyVersion.FIRST);
            TemplateProtector protector = TemplateProtector.withShippedModel();
            ProtectedProbe probe = protector.probe(features, key);
            int[] distances = new int[ProtectedTemplate.CODES * probe.size()];

            assertThat(TemplateComparison.writeDistances(
                            protector.protect(features, key).codes(), probe, distances))
                    .isEqualTo(Math.min(features.size(), ProtectedTemplate.CODES));
        }
    }
}
