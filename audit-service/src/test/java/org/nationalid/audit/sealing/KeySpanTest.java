package org.nationalid.audit.sealing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class KeySpanTest {
    @Test
    void isAHalfYearOrAMonthInUtc() {
        assertEquals(
                "2026h1",
                KeySpan.halfYearOf(Instant.parse("2026-06-30T23:59:59Z")).name());
        assertEquals(
                "2026h2",
                KeySpan.halfYearOf(Instant.parse("2026-07-01T00:00:00Z")).name());
        assertEquals(
                "2026-12",
                KeySpan.monthOf(Instant.parse("2026-12-31T23:59:59Z")).name());
    }

    @Test
    void endsOnTheDayAfter() {
        assertEquals(LocalDate.of(2026, 7, 1), KeySpan.parse("2026h1").endsOn());
        assertEquals(LocalDate.of(2027, 1, 1), KeySpan.parse("2026h2").endsOn());
        assertEquals(LocalDate.of(2027, 1, 1), KeySpan.parse("2026-12").endsOn());
    }

    @Test
    void hasNoOtherNames() {
        for (String name : new String[] {"2026", "2026h3", "2026-13", "2026-00", "26h1", ""}) {
            assertThrows(IllegalArgumentException.class, () -> KeySpan.parse(name), name);
        }
    }
}
