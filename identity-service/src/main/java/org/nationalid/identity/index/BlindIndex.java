package org.nationalid.identity.index;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.nationalid.platform.crypto.KeyedHash;
import org.nationalid.platform.keys.KeyDirectory;

/// Turns a name into 122 bits of HMAC-SHA-256 in the shape of a UUIDv8 (RFC 9562 §5.8): half the size of the whole
/// hash in an index that every citizen is in, and two of ten billion names meet with a chance of 10⁻¹⁷.
@ApplicationScoped
@Startup
public class BlindIndex {
    private static final long VERSION_MASK = 0xffff_ffff_ffff_0fffL;
    private static final long VERSION_8 = 0x8000L;
    private static final long VARIANT_MASK = 0x3fff_ffff_ffff_ffffL;
    private static final long VARIANT_RFC = 0x8000_0000_0000_0000L;

    private final SecretKey key;

    BlindIndex(KeyDirectory keys) {
        key = keys.secret("number-index");
    }

    /// @param domain what kind of name it is; the same digits as a number and as an alias have unrelated indexes
    public UUID of(String domain, String name) {
        return shape(KeyedHash.of(key, utf8(domain), utf8(name)));
    }

    /// The index of something that has two parts.
    public UUID of(String domain, String first, String second) {
        return shape(KeyedHash.of(key, utf8(domain), utf8(first), utf8(second)));
    }

    /// The index of a document.
    public UUID of(String domain, byte[] document) {
        return shape(KeyedHash.of(key, utf8(domain), document));
    }

    private static UUID shape(byte[] hash) {
        ByteBuffer bits = ByteBuffer.wrap(hash);
        return new UUID((bits.getLong() & VERSION_MASK) | VERSION_8, (bits.getLong() & VARIANT_MASK) | VARIANT_RFC);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
