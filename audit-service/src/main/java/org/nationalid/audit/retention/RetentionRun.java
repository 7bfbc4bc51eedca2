package org.nationalid.audit.retention;

import java.time.Instant;

/// What one run did.
///
/// @param keysHeld keys that were due and are kept by a legal hold
public record RetentionRun(
        String profile,
        Instant startedAt,
        Instant finishedAt,
        long keysDestroyed,
        long entriesEmptied,
        long keysHeld) {}
