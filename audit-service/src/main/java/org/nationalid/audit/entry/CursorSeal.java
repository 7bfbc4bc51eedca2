package org.nationalid.audit.entry;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.nationalid.platform.crypto.KeyedHash;
import org.nationalid.platform.keys.KeyDirectory;
import org.nationalid.platform.problem.Refusal;
import org.nationalid.platform.problem.RequestRefusal;

/// Makes cursors that nobody else can make: time and place of the last row, and an HMAC over them and the filter. A
/// cursor of one search is refused by another, where it would skip rows silently.
@ApplicationScoped
class CursorSeal {
    private static final byte[] USE = "cursor/v1".getBytes(StandardCharsets.US_ASCII);
    private static final int PLACE_BYTES = 2 * Long.BYTES;
    private static final int MAC_BYTES = 16;

    private final SecretKey key;

    /// The key is derived for this use alone, so that operators keep no further secret.
    CursorSeal(KeyDirectory keys) {
        this.key = new SecretKeySpec(KeyedHash.of(keys.secret("payload"), USE), "HmacSHA256");
    }

    String write(Cursor cursor, EntryFilter filter) {
        byte[] place = ByteBuffer.allocate(PLACE_BYTES)
                .putLong(cursor.occurredAt().toEpochMilli())
                .putLong(cursor.logIndex())
                .array();
        byte[] text = Arrays.copyOf(place, PLACE_BYTES + MAC_BYTES);
        System.arraycopy(mac(place, filter), 0, text, PLACE_BYTES, MAC_BYTES);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
    }

    /// @throws Refusal `cursor-invalid` when it was not made here, or for another search
    Cursor read(String text, EntryFilter filter) {
        byte[] bytes = decoded(text);
        if (bytes.length == PLACE_BYTES + MAC_BYTES) {
            byte[] place = Arrays.copyOf(bytes, PLACE_BYTES);
            if (KeyedHash.same(mac(place, filter), Arrays.copyOfRange(bytes, PLACE_BYTES, bytes.length))) {
                ByteBuffer numbers = ByteBuffer.wrap(place);
                return new Cursor(Instant.ofEpochMilli(numbers.getLong()), numbers.getLong());
            }
        }
        throw Refusal.at(RequestRefusal.CURSOR_INVALID, "cursor");
    }

    private byte[] mac(byte[] place, EntryFilter filter) {
        byte[] search = filter.sha256().getBytes(StandardCharsets.US_ASCII);
        return Arrays.copyOf(KeyedHash.of(key, search, place), MAC_BYTES);
    }

    private static byte[] decoded(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
