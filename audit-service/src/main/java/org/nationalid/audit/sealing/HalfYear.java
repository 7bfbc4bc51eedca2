package org.nationalid.audit.sealing;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/// Six months, the span of a log, of a data key and of a partition: `2026h2`.
public record HalfYear(String name) {
    private static final int MONTHS = 6;

    public static HalfYear of(Instant time) {
        ZonedDateTime utc = time.atZone(ZoneOffset.UTC);
        return new HalfYear(utc.getYear() + "h" + (utc.getMonthValue() <= MONTHS ? 1 : 2));
    }
}
