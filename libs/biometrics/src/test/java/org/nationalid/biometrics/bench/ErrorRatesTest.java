package org.nationalid.biometrics.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ErrorRatesTest {
    @Nested
    class ScoresThatOverlap {
        private final ErrorRates rates = new ErrorRates(
                new double[] {0.1, 0.5, 0.6, 0.7, 0.8, 0.8, 0.9, 0.9, 0.9, 0.9},
                new double[] {0.0, 0.0, 0.0, 0.0, 0.1, 0.1, 0.1, 0.2, 0.2, 0.55});

        @Test
        void giveTheRatesThatOneCountsByHand() {
            assertThat(rates.falseNonMatchRateAt(0)).isEqualTo(0.2);
            assertThat(rates.falseNonMatchRateAt(0.1)).isEqualTo(0.1);
            assertThat(rates.equalErrorRate()).isCloseTo(0.1, within(1e-9));
        }
    }

    @Nested
    class ScoresThatDoNotOverlap {
        @Test
        void giveNoErrorAtAll() {
            ErrorRates rates = new ErrorRates(new double[] {0.8, 0.9}, new double[] {0.1, 0.2});

            assertThat(rates.equalErrorRate()).isZero();
            assertThat(rates.areaUnderCurve()).isEqualTo(1);
        }
    }

    @Nested
    class NoStrangerAtAll {
        @Test
        void leavesEveryRateUnknown() {
            ErrorRates rates = new ErrorRates(new double[] {0.8, 0.9}, new double[0]);

            assertThat(rates.threshold(1e-3)).isNaN();
            assertThat(rates.falseNonMatchRateAt(1e-3)).isNaN();
            assertThat(rates.falseMatchRate(0.5)).isNaN();
            assertThat(rates.equalErrorRate()).isNaN();
        }
    }

    @Nested
    class NoGenuineComparison {
        @Test
        void leavesTheRatesUnknownThatNeedOne() {
            ErrorRates rates = new ErrorRates(new double[0], new double[] {0.1, 0.2});

            assertThat(rates.threshold(0)).isEqualTo(0.2);
            assertThat(rates.falseNonMatchRateAt(0)).isNaN();
            assertThat(rates.equalErrorRate()).isNaN();
        }
    }

    @Nested
    class EqualScores {
        @Test
        void areAreaOneHalf() {
            assertThat(new ErrorRates(new double[] {0.3, 0.3}, new double[] {0.3, 0.3, 0.3}).areaUnderCurve())
                    .isEqualTo(0.5);
        }
    }
}
