package org.nationalid.biometrics.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FreePlacesTest {
    private static final int COUNT = 64;

    private final SplittableRandom random = new SplittableRandom(1);
    private final FreePlaces places = new FreePlaces(COUNT, random);

    @Nested
    class ACode {
        /// The surest group is among two of four every other time; the least sure one is never the surer of two.
        @Test
        void takesTheSurerOfTwoGroupsAndNotTheSurestOfAll() {
            int codes = 6_000;
            int[] taken = new int[Projection.GROUPS];
            for (int i = 0; i < codes; i++)
                taken[new FreePlaces(COUNT, random).take(group -> group) % Projection.GROUPS]++;

            assertThat(taken[0]).isZero();
            assertThat(taken[1] / (double) codes).isCloseTo(1 / 6.0, within(0.03));
            assertThat(taken[2] / (double) codes).isCloseTo(1 / 3.0, within(0.03));
            assertThat(taken[3] / (double) codes).isCloseTo(1 / 2.0, within(0.03));
        }
    }

    @Nested
    class AsManyCodesAsPlaces {
        @Test
        void fillThemAllOneEach() {
            Set<Integer> taken = new HashSet<>();
            for (int i = 0; i < COUNT; i++) taken.add(places.take(group -> group));

            assertThat(taken).hasSize(COUNT).allMatch(place -> place >= 0 && place < COUNT);
            assertThat(places.left()).isEmpty();
        }
    }

    @Nested
    class FewerCodes {
        @Test
        void leaveTheOtherPlacesToFillers() {
            int taken = places.take(_ -> 0);

            assertThat(places.left()).hasSize(COUNT - 1).doesNotContain(taken);
        }
    }
}
