package org.nationalid.biometrics.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class FreePlacesTest {
    private static final int COUNT = 64;

    private final FreePlaces places = new FreePlaces(COUNT, new SplittableRandom());

    @Nested
    class ACode {
        @RepeatedTest(20)
        void neverComesToLieInTheGroupInWhichItIsLeastSure() {
            assertThat(places.take(group -> group) % Projection.GROUPS).isNotZero();
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
