package org.nationalid.biometrics.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CylindersTest {
    private static final Minutia CENTRE = new Minutia(200, 200, 0);
    private static final List<Minutia> MINUTIAE = grid();

    /// Minutiae every 30 pixels, all pointing to the right, so that a cylinder has the axes of the image.
    private static List<Minutia> grid() {
        List<Minutia> minutiae = new ArrayList<>();
        for (int x = 80; x <= 320; x += 30) for (int y = 80; y <= 320; y += 30) minutiae.add(new Minutia(x, y, 0));
        return minutiae;
    }

    private static boolean describe(Cylinders.Seen seen, float[] into) {
        return Cylinders.describe(CENTRE, MINUTIAE, new ConvexHull(MINUTIAE), seen, into);
    }

    @Nested
    class PartsOfTheSurroundingsThatWereNotSeen {
        private final float[] descriptor = new float[Descriptor.SIZE];

        @Test
        void areAbsentAndNotWithoutMinutiae() {
            assertThat(describe((x, _) -> x < CENTRE.x(), descriptor)).isTrue();

            for (int cell = 0; cell < Cylinders.CELLS; cell++)
                for (int section = 0; section < Cylinders.SECTIONS; section++)
                    assertThat(Float.isNaN(descriptor[cell * Cylinders.SECTIONS + section]))
                            .isEqualTo(Cylinders.cellX(cell) >= 0);
        }

        @Test
        void leaveTheOthersAsTheyAre() {
            float[] whole = new float[Descriptor.SIZE];
            describe((_, _) -> true, whole);
            describe((x, _) -> x < CENTRE.x(), descriptor);

            for (int i = 0; i < Descriptor.CYLINDER; i++)
                if (!Float.isNaN(descriptor[i])) assertThat(descriptor[i]).isEqualTo(whole[i]);
        }

        @Test
        void areTooManyWhereLessThanThreeTenthsAreLeft() {
            assertThat(describe((_, y) -> y < 180, descriptor)).isTrue();
            assertThat(describe((_, y) -> y < 170, descriptor)).isFalse();
        }
    }

    @Nested
    class AMinutiaAtTheEndOfAllMinutiae {
        /// However clear the image is: far from minutiae nobody found one.
        @Test
        void hasNoCylinder() {
            List<Minutia> line = List.of(new Minutia(0, 0, 0), new Minutia(30, 0, 0), new Minutia(60, 0, 0));

            assertThat(Cylinders.describe(
                            line.getLast(), line, new ConvexHull(line), (_, _) -> true, new float[Descriptor.SIZE]))
                    .isFalse();
        }
    }
}
