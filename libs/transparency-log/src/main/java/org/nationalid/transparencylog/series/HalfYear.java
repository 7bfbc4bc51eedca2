package org.nationalid.transparencylog.series;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Six months in UTC, written `2026h2`.
///
/// @param half 1 from January to June, 2 from July to December
public record HalfYear(int year, int half) implements Comparable<HalfYear> {
    /// The form of its name, as a regular expression.
    public static final String NAMES = "[0-9]{4}h[12]";

    private static final Pattern NAME = Pattern.compile("([0-9]{4})h([12])");
    private static final int MONTHS = 6;
    private static final int YEAR_MAX = 9999;
    private static final Comparator<HalfYear> ORDER =
            Comparator.comparingInt(HalfYear::year).thenComparingInt(HalfYear::half);

    public HalfYear {
        if (year < 0 || year > YEAR_MAX || half < 1 || half > 2) {
            throw new IllegalArgumentException("no such half-year: " + half + " of " + year);
        }
    }

    public static HalfYear of(Instant time) {
        ZonedDateTime utc = time.atZone(ZoneOffset.UTC);
        return new HalfYear(utc.getYear(), utc.getMonthValue() <= MONTHS ? 1 : 2);
    }

    /// Empty for everything that is no name of a half-year.
    public static Optional<HalfYear> parse(String name) {
        Matcher form = NAME.matcher(name);
        return form.matches()
                ? Optional.of(new HalfYear(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2))))
                : Optional.empty();
    }

    public HalfYear next() {
        return new HalfYear(half == 1 ? year : year + 1, half == 1 ? 2 : 1);
    }

    /// The `count` half-years after this one, in order.
    public Stream<HalfYear> following(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(this::plus);
    }

    private HalfYear plus(int halves) {
        int index = year * 2 + half - 1 + halves;
        return new HalfYear(index / 2, index % 2 + 1);
    }

    @Override
    public int compareTo(HalfYear other) {
        return ORDER.compare(this, other);
    }

    /// The name.
    @Override
    public String toString() {
        return "%04dh%d".formatted(year, half);
    }
}
