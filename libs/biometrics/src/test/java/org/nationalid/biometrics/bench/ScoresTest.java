package org.nationalid.biometrics.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ScoresTest {
    private final Scores scores = new Scores();

    @Nested
    class TwoDraws {
        /// In the second draw all scores are lower: each draw alone can be told apart without an error.
        TwoDraws() {
            scores.add("1", "1", 0.9, 0.6);
            scores.add("2", "2", 0.8, 0.25);
            scores.add("1", "2", 0.3, 0.1);
            scores.add("2", "1", 0.2, 0.0);
        }

        @Test
        void faceOneThreshold() {
            assertThat(scores.rates().threshold(0)).isEqualTo(0.3);
            assertThat(scores.rates().falseNonMatchRateAt(0)).isEqualTo(0.25);
        }

        @Test
        void countEveryPairOnce() {
            assertThat(scores.draws()).isEqualTo(2);
            assertThat(scores.genuinePairs()).isEqualTo(2);
            assertThat(scores.impostorPairs()).isEqualTo(2);
        }

        @Test
        void areComparedWithEachOtherAtTheirOwnThresholds() {
            assertThat(scores.deviation(one -> one.falseNonMatchRateAt(0))).isZero();
            assertThat(scores.deviation(one -> one.threshold(0))).isCloseTo(0.1414, within(1e-4));
        }

        @Test
        void weighAsMuchAsTheOneOfALargerSet() {
            Scores pooled = new Scores();
            pooled.addAll(scores, "small/");
            Scores large = new Scores();
            large.add("1", "1", 0.1);
            large.add("2", "2", 0.7);
            pooled.addAll(large, "large/");

            assertThat(pooled.draws()).isEqualTo(2);
            assertThat(pooled.deviation(ErrorRates::equalErrorRate)).isNaN();
            assertThat(pooled.genuinePairs()).isEqualTo(4);
            assertThat(pooled.rates().falseNonMatchRateAt(0)).isCloseTo(3 / 8.0, within(1e-9));
        }
    }

    @Nested
    class ASet {
        @Test
        void isDrawnSixteenTimesUnlessItIsLarge() {
            assertThat(Evaluation.drawCount(80)).isEqualTo(16);
            assertThat(Evaluation.drawCount(600)).isEqualTo(5);
            assertThat(Evaluation.drawCount(100_000)).isEqualTo(1);
        }
    }

    @Nested
    class NoComparisonsAtAll {
        @Test
        void leaveEveryRateUnknown() {
            assertThat(scores.rates().equalErrorRate()).isNaN();
            assertThat(scores.rates().falseNonMatchRateAt(1e-3)).isNaN();
            assertThat(scores.deviation(ErrorRates::equalErrorRate)).isNaN();
        }
    }
}
