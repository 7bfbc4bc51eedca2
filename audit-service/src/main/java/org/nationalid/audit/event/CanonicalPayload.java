package org.nationalid.audit.event;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.erdtman.jcs.JsonCanonicalizer;

/// The one spelling of an event: JSON in canonical form (RFC 8785), so that a commitment to it can be checked by
/// anyone who can write JSON.
@ApplicationScoped
public class CanonicalPayload {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final ObjectMapper json;

    CanonicalPayload(ObjectMapper json) {
        this.json = json;
    }

    /// Always with three digits of fraction.
    public static String write(Instant time) {
        return TIME.format(time);
    }

    public byte[] write(AuditEvent event) {
        try {
            ObjectNode members = json.valueToTree(event);
            members.put("time", write(event.time()));
            return new JsonCanonicalizer(json.writeValueAsBytes(members)).getEncodedUTF8();
        } catch (IOException e) {
            throw new IllegalStateException("an event can always be written", e);
        }
    }

    public AuditEvent read(byte[] payload) {
        try {
            return json.readValue(payload, AuditEvent.class);
        } catch (IOException e) {
            throw new IllegalStateException("a stored payload is an event", e);
        }
    }
}
