package org.nationalid.audit.subject;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/// Three months in UTC, `2026q4`: as long as one tag of a person lasts.
public record Quarter(int year, int number) {
    private static final int MONTHS = 3;

    public static Quarter of(Instant time) {
        ZonedDateTime utc = time.atZone(ZoneOffset.UTC);
        return new Quarter(utc.getYear(), (utc.getMonthValue() - 1) / MONTHS + 1);
    }

    /// @param name four digits, `q`, and 1 to 4
    static Quarter parse(String name) {
        return new Quarter(Integer.parseInt(name, 0, 4, 10), Character.digit(name.charAt(5), 10));
    }

    /// Inclusive.
    public Instant begins() {
        return LocalDate.of(year, (number - 1) * MONTHS + 1, 1)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
    }

    /// Exclusive.
    public Instant ends() {
        return LocalDate.of(year, (number - 1) * MONTHS + 1, 1)
                .plusMonths(MONTHS)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
    }

    @Override
    public String toString() {
        return year + "q" + number;
    }
}
