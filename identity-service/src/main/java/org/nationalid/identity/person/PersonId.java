package org.nationalid.identity.person;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// The person inside this service. It never crosses the wire: others see references made from it.
public record PersonId(UUID value) {
    private static final int BYTES = 16;

    public byte[] bytes() {
        return ByteBuffer.allocate(BYTES)
                .putLong(value.getMostSignificantBits())
                .putLong(value.getLeastSignificantBits())
                .array();
    }

    public static PersonId of(byte[] bytes) {
        ByteBuffer bits = ByteBuffer.wrap(bytes);
        return new PersonId(new UUID(bits.getLong(), bits.getLong()));
    }

    /// Binds a sealed value to this person and to one use.
    public byte[] associatedData(String use) {
        return (use + ":" + value).getBytes(StandardCharsets.US_ASCII);
    }
}
