package org.nationalid.gateway.signing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// A change of the token-signing keys that the access log may not have yet.
///
/// @param entryId of its entry, whichever node sends it
/// @param keys `published:` or `signs:` and the thumbprint of a key (RFC 7638), since a `kid` could name another key
record KeyChange(long number, UUID entryId, List<String> keys, Instant changedAt) {}
