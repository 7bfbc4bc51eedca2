package org.nationalid.gateway.directauth;

import java.time.Instant;
import java.util.UUID;

/// Where the code went, without showing it, and how long it works.
record SentCodeResponse(UUID txn, String maskedDestination, Instant expiresAt) {}
