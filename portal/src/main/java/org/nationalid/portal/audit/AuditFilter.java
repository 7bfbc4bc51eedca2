package org.nationalid.portal.audit;

import jakarta.ws.rs.core.UriBuilder;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;

/// What an auditor asked for, exactly as typed: a wrong time must come back to be corrected. Empty means "any".
public record AuditFilter(String party, String subject, String type, String outcome, String from, String to) {
    public AuditFilter {
        party = stripped(party);
        subject = stripped(subject);
        type = stripped(type);
        outcome = stripped(outcome);
        from = stripped(from);
        to = stripped(to);
    }

    /// Whether both times are readable.
    public boolean isReadable() {
        return isTime(from) && isTime(to);
    }

    public boolean isFromReadable() {
        return isTime(from);
    }

    public boolean isToReadable() {
        return isTime(to);
    }

    /// The address of this search's page that begins at `cursor`.
    public String pageAt(String cursor) {
        UriBuilder address = UriBuilder.fromPath("/audit");
        add(address, "party", party);
        add(address, "subject", subject);
        add(address, "type", type);
        add(address, "outcome", outcome);
        add(address, "from", from);
        add(address, "to", to);
        add(address, "cursor", cursor);
        return address.build().toString();
    }

    /// This search, of one pseudonym only.
    public String onlySubject(String tag) {
        return new AuditFilter(party, tag, type, outcome, from, to).pageAt("");
    }

    Optional<Instant> fromIn(ZoneId zone) {
        return instant(from, zone);
    }

    Optional<Instant> toIn(ZoneId zone) {
        return instant(to, zone);
    }

    private static Optional<Instant> instant(String time, ZoneId zone) {
        return time.isEmpty()
                ? Optional.empty()
                : Optional.of(LocalDateTime.parse(time).atZone(zone).toInstant());
    }

    private static boolean isTime(String time) {
        if (time.isEmpty()) return true;
        try {
            LocalDateTime.parse(time);
            return true;
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
