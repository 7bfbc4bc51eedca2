package org.nationalid.biometrics.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.nationalid.biometrics.model.PublicModel;

class StrangerAllowanceTest {
    private static final double USUAL = 0.9 * Math.sqrt(PublicModel.DIMENSIONS);

    @Nested
    class AProbe {
        @Test
        void losesNothingWhenItIsAsUsual() {
            assertThat(StrangerAllowance.of(40, USUAL)).isZero();
        }

        @Test
        void losesMoreTheMoreMinutiaeItShows() {
            assertThat(StrangerAllowance.of(80, USUAL)).isGreaterThan(StrangerAllowance.of(40, USUAL));
        }

        @Test
        void losesMoreTheMoreOrdinaryItsSurroundingsAre() {
            assertThat(StrangerAllowance.of(40, 0.8 * USUAL)).isGreaterThan(StrangerAllowance.of(40, USUAL));
        }
    }

    @Nested
    class WhoHandsInDescriptors {
        @Test
        void gainsNothingByMakingThemEndless() {
            double best = StrangerAllowance.of(40, Double.MAX_VALUE);

            assertThat(StrangerAllowance.of(40, 2 * USUAL)).isEqualTo(best);
            assertThat(best).isGreaterThan(-0.005);
        }
    }
}
