package org.nationalid.biometrics.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ImpressionScoresTest {
    private static final Offset<Double> EXACTLY = Offset.offset(1e-12);
    private final ImpressionScores scores = new ImpressionScores();

    @Test
    void ofASingleImpressionAreItsScore() {
        scores.add(2, 0.3);

        assertThat(scores.best()).isCloseTo(0.3, EXACTLY);
    }

    @Test
    void ofSeveralImpressionsAreBetweenTheBestAndTheMean() {
        scores.add(2, 0.4);
        scores.add(2, 0.3);
        scores.add(2, 0.2);

        assertThat(scores.best()).isCloseTo((0.4 + 0.3) / 2, EXACTLY);
    }

    @Test
    void takeTheFingerThatIsMostAlikeWhateverItsPosition() {
        scores.add(2, 0.1);
        scores.add(7, 0.3);

        assertThat(scores.best()).isCloseTo(0.3, EXACTLY);
    }

    @Test
    void areNothingWithoutAnyImpressionAndForThoseWhoLookLessAlikeThanStrangers() {
        assertThat(scores.best()).isZero();
        scores.add(1, -0.2);
        assertThat(scores.best()).isZero();
    }
}
