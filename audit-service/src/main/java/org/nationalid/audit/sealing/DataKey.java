package org.nationalid.audit.sealing;

import java.util.UUID;
import javax.crypto.SecretKey;

/// A key under which payloads of one subject and span of time are sealed.
public record DataKey(UUID id, SecretKey key) {
    /// Whose payloads a key seals.
    ///
    /// @param subject empty for entries about nobody
    public record Owner(String subject, KeySpan span) {}
}
