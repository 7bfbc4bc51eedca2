package org.nationalid.auth.otp;

import java.time.Instant;

/// A code is on its way; `tries` are left for it.
public record OneTimePasswordResponse(String transactionId, Instant expiresAt, int tries) {}
