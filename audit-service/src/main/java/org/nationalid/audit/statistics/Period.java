package org.nationalid.audit.statistics;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.nationalid.platform.problem.Refusal;
import org.nationalid.platform.problem.RequestRefusal;

/// The time that is counted, and the zone in which its days begin.
///
/// @param from inclusive
/// @param to exclusive
record Period(Instant from, Instant to, ZoneId zone) {
    static final Duration LENGTH_MAX = Duration.ofDays(92);
    private static final Duration LENGTH = Duration.ofDays(30);

    /// Absent times make the last thirty days, or thirty days from or up to the time that is given.
    ///
    /// @param from RFC 3339, or null
    /// @param to RFC 3339, or null
    /// @param zone a region of the IANA time zone database
    static Period of(String from, String to, String zone, Instant now) {
        Instant begin = isAbsent(from) ? null : time("from", from);
        Instant end = isAbsent(to) ? null : time("to", to);
        if (end == null) end = begin == null || begin.plus(LENGTH).isAfter(now) ? now : begin.plus(LENGTH);
        if (begin == null) begin = end.minus(LENGTH);
        if (Duration.between(begin, end).compareTo(LENGTH_MAX) > 0) {
            throw Refusal.at(RequestRefusal.REQUEST_INVALID, "from")
                    .withDetail("at most " + LENGTH_MAX.toDays() + " days can be counted at once");
        }
        return new Period(begin, end, zone(zone));
    }

    /// Every day of the period, so that a day without entries is seen to have none.
    List<LocalDate> days() {
        if (!from.isBefore(to)) return List.of();
        LocalDate last = LocalDate.ofInstant(to.minusNanos(1), zone);
        return LocalDate.ofInstant(from, zone).datesUntil(last.plusDays(1)).toList();
    }

    private static boolean isAbsent(String text) {
        return text == null || text.isEmpty();
    }

    private static Instant time(String field, String text) {
        try {
            Instant time = Instant.parse(text);
            int year = time.atOffset(ZoneOffset.UTC).getYear();
            if (year > 1970 && year < 10_000) return time;
        } catch (DateTimeException e) {
            // refused below
        }
        throw Refusal.at(RequestRefusal.REQUEST_INVALID, field).withDetail("not an RFC 3339 time in UTC");
    }

    /// Only regions: an offset means one thing to Java and its opposite to PostgreSQL.
    private static ZoneId zone(String name) {
        if (!ZoneId.getAvailableZoneIds().contains(name) || name.startsWith("SystemV/")) {
            throw Refusal.at(RequestRefusal.REQUEST_INVALID, "zone").withDetail("no such time zone");
        }
        return ZoneId.of(name);
    }
}
