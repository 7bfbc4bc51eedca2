package org.nationalid.biometrics.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.nationalid.biometrics.feature.FeatureExtractor;
import org.nationalid.biometrics.feature.FingerprintFeatures;
import org.nationalid.biometrics.model.PublicModel;
import org.nationalid.biometrics.synthetic.SyntheticFinger;

class CodeBenchTest {
    private final List<FingerprintFeatures> captures = List.of(
            FeatureExtractor.extract(SyntheticFinger.of(51).impression(1)),
            FeatureExtractor.extract(SyntheticFinger.of(51).impression(2)));

    private double score(int key) {
        return new CodeBench(PublicModel.shipped(), captures, (byte) key, (byte) key).protectedScore(0, 1);
    }

    @Nested
    class ADraw {
        @Test
        void isTheSameInEveryRun() {
            assertThat(score(1)).isEqualTo(score(1));
        }

        @Test
        void isAnotherOneUnderTheNextKey() {
            assertThat(score(2)).isNotEqualTo(score(1));
        }
    }
}
