package org.nationalid.admin.receipt;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.nationalid.transparencylog.merkle.Hash;

/// What a token or an answer promises: that an entry is in the log.
///
/// @param entry    id of the entry
/// @param leafHash of the entry, when the promise names it
/// @param madeAt   when the promise was made; an id of version 7 tells it too
/// @param token    the signed token that makes the promise binding, when there is one
public record ReceiptClaim(UUID entry, Optional<Hash> leafHash, Instant madeAt, Optional<String> token) {
    private static final int VERSION_WITH_TIME = 7;
    private static final int TIME_SHIFT = 16;

    /// The moment in a UUIDv7 (RFC 9562 §5.7).
    ///
    /// @throws IllegalArgumentException for another version
    static Instant timeOf(UUID id) {
        if (id.version() != VERSION_WITH_TIME) {
            throw new IllegalArgumentException(id + " is no receipt id: those are UUIDs of version 7");
        }
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> TIME_SHIFT);
    }
}
