package org.nationalid.identity.person;

import static org.nationalid.identity.person.PersonRefusal.BIRTHDATE_INVALID;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.nationalid.platform.problem.Refusal;

/// Reads a date of birth.
public final class Birthdate {
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    /// Where a day begins first; a child born this morning in Tokyo is not from the future.
    private static final ZoneOffset EARLIEST_DAY = ZoneOffset.ofHours(14);

    private Birthdate() {}

    public static LocalDate of(String text, Instant now) {
        LocalDate date = parse(text);
        if (date.isBefore(EARLIEST) || date.isAfter(LocalDate.ofInstant(now, EARLIEST_DAY))) {
            throw Refusal.at(BIRTHDATE_INVALID, "birthdate");
        }
        return date;
    }

    private static LocalDate parse(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw Refusal.at(BIRTHDATE_INVALID, "birthdate");
        }
    }
}
