package org.nationalid.portal.access;

import jakarta.ws.rs.core.UriBuilder;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/// What a citizen wants to see of their history, exactly as typed: a wrong day must come back to be corrected. Empty
/// means "all". Both days are included.
public record AccessFilter(String party, String from, String to) {
    public AccessFilter {
        party = stripped(party);
        from = stripped(from);
        to = stripped(to);
    }

    public boolean isReadable() {
        return isFromReadable() && isToReadable();
    }

    public boolean isFromReadable() {
        return isDay(from);
    }

    public boolean isToReadable() {
        return isDay(to);
    }

    public boolean isEmpty() {
        return party.isEmpty() && from.isEmpty() && to.isEmpty();
    }

    /// The address of the page of this history that begins at `cursor`.
    public String pageAt(String cursor) {
        UriBuilder address = UriBuilder.fromPath("/accesses");
        add(address, "party", party);
        add(address, "from", from);
        add(address, "to", to);
        add(address, "cursor", cursor);
        return address.build().toString();
    }

    /// The first moment of the period.
    Optional<Instant> beginIn(ZoneId zone) {
        return from.isEmpty()
                ? Optional.empty()
                : Optional.of(LocalDate.parse(from).atStartOfDay(zone).toInstant());
    }

    /// The first moment after the period.
    Optional<Instant> endIn(ZoneId zone) {
        return to.isEmpty()
                ? Optional.empty()
                : Optional.of(LocalDate.parse(to).plusDays(1).atStartOfDay(zone).toInstant());
    }

    private static boolean isDay(String day) {
        if (day.isEmpty()) return true;
        try {
            return LocalDate.parse(day).getYear() > 0;
        } catch (DateTimeException unreadable) {
            return false;
        }
    }

    private static void add(UriBuilder address, String name, String value) {
        if (!value.isEmpty()) {
            address.queryParam(name, "{value}").resolveTemplate("value", value);
        }
    }

    private static String stripped(String text) {
        return text == null ? "" : text.strip();
    }
}
