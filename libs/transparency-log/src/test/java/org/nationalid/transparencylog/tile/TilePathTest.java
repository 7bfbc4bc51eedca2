package org.nationalid.transparencylog.tile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TilePathTest {
    @ParameterizedTest
    @CsvSource({
        "0, 1234067, 256, tile/0/x001/x234/067",
        "0, 0, 256, tile/0/000",
        "5, 999, 1, tile/5/999.p/1",
        "-1, 1000, 255, tile/entries/x001/000.p/255",
    })
    void isWrittenAsTheSpecificationSays(int level, long index, int width, String text) {
        assertEquals(text, new TilePath(level, index, width).toString());
        assertEquals(Optional.of(new TilePath(level, index, width)), TilePath.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tile/0/1",
                "tile/0/0000",
                "tile/00/000",
                "tile/64/000",
                "tile/-1/000",
                "tile/0/x000/000",
                "tile/0/000.p/0",
                "tile/0/000.p/256",
                "tile/0/000.p/01",
                "tile/0/../../secret",
                "/tile/0/000",
                "tile/0/000/",
                "tile/entries/x1/000",
                "tile/0/x999/x999/x999/x999/x999/x999/999",
            })
    void isReadOnlyInItsOneSpelling(String text) {
        assertEquals(Optional.empty(), TilePath.parse(text));
    }

    /// The example of the specification: 70,000 leaves.
    @ParameterizedTest
    @CsvSource({"0, 272, 256", "0, 273, 112", "0, 274, 0", "1, 0, 256", "1, 1, 17", "2, 0, 1", "2, 1, 0", "3, 0, 0"})
    void hasTheWidthThatTheTreeGivesIt(int level, long index, int width) {
        assertEquals(
                width,
                TilePath.inTree(level, index, 70_000).map(TilePath::width).orElse(0));
    }

    @Property
    void isReadBackAsItWasWritten(
            @ForAll @IntRange(min = -1, max = 63) int level,
            @ForAll @LongRange(min = 0, max = 999_999_999_999_999_999L) long index,
            @ForAll @IntRange(min = 1, max = 256) int width) {
        TilePath path = new TilePath(level, index, width);
        assertEquals(Optional.of(path), TilePath.parse(path.toString()));
    }

    @ParameterizedTest
    @CsvSource({"-2, 0, 1", "64, 0, 1", "0, -1, 1", "0, 0, 0", "0, 0, 257"})
    void existsOnlyWithinTheLimits(int level, long index, int width) {
        assertThrows(IllegalArgumentException.class, () -> new TilePath(level, index, width));
    }
}
