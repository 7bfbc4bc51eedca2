package org.nationalid.audit.entry;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import org.nationalid.platform.problem.Refusal;
import org.nationalid.platform.problem.RequestRefusal;

/// Where a page ended. It only moves the window within what the caller may see, so it needs no signature.
record Cursor(Instant occurredAt, long logIndex) {
    static Cursor after(StoredEntry entry) {
        return new Cursor(entry.leaf().occurredAt(), entry.leaf().index());
    }

    static Cursor parse(String text) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII).split("\\.", 2);
            return new Cursor(Instant.ofEpochMilli(Long.parseLong(parts[0])), Long.parseLong(parts[1]));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException | DateTimeException e) {
            throw Refusal.at(RequestRefusal.CURSOR_INVALID, "cursor");
        }
    }

    @Override
    public String toString() {
        String text = occurredAt.toEpochMilli() + "." + logIndex;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }
}
