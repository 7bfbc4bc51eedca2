package org.nationalid.biometrics.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RidgeMaskTest {
    private static final int SIDE = 12;

    private static RidgeMask square(int first, int last) {
        RidgeMask mask = new RidgeMask(SIDE, SIDE);
        for (int row = first; row <= last; row++)
            Arrays.fill(mask.inside, row * SIDE + first, row * SIDE + last + 1, true);
        return mask;
    }

    @Nested
    class AnAreaThatShrinks {
        @Test
        void losesWhatLiesNearItsBorder() {
            assertThat(square(2, 9).shrunk(2).inside).isEqualTo(square(4, 7).inside);
        }

        @Test
        void losesOneCellMoreAtTheBorderOfTheImage() {
            assertThat(square(0, SIDE - 1).shrunk(2).inside).isEqualTo(square(3, SIDE - 4).inside);
        }

        @Test
        void staysAsItWasItself() {
            RidgeMask mask = square(2, 9);
            mask.shrunk(2);

            assertThat(mask.inside).isEqualTo(square(2, 9).inside);
        }
    }
}
