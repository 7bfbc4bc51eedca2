package org.nationalid.audit.sealing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.regex.Pattern;
import org.nationalid.transparencylog.series.HalfYear;

/// The stretch of time whose entries about one person share a data key: a half-year, `2026h2`, or a month, `2026-11`.
/// Entries end together with their span, so a law that counts in months needs the short one.
public record KeySpan(String name) {
    public static final String NAMES = "[0-9]{4}(h[12]|-(0[1-9]|1[0-2]))";

    private static final Pattern NAME = Pattern.compile(NAMES);
    private static final int HALF_YEAR_MONTHS = 6;

    /// @throws IllegalArgumentException when it is no name of a span
    public static KeySpan parse(String name) {
        if (!NAME.matcher(name).matches()) throw new IllegalArgumentException("no such span of time: " + name);
        return new KeySpan(name);
    }

    public static KeySpan halfYearOf(Instant time) {
        return new KeySpan(HalfYear.of(time).toString());
    }

    public static KeySpan monthOf(Instant time) {
        ZonedDateTime utc = time.atZone(ZoneOffset.UTC);
        return new KeySpan(YearMonth.of(utc.getYear(), utc.getMonthValue()).toString());
    }

    /// The first day after it, in UTC.
    public LocalDate endsOn() {
        int year = Integer.parseInt(name, 0, 4, 10);
        if (name.charAt(4) == '-') return YearMonth.parse(name).plusMonths(1).atDay(1);
        return LocalDate.of(year, 1, 1).plusMonths((long) HALF_YEAR_MONTHS * Character.digit(name.charAt(5), 10));
    }
}
