package org.nationalid.identity.adjudication;

import java.time.Instant;
import java.util.UUID;

/// What the auditor, and the citizen who is a candidate, will read.
///
/// @param reason the decision; null while there is none, which the wire omits
/// @param operator the registrar who presented the person, or the officer who decided
/// @param subject the candidate's audit reference
/// @param txn the case
/// @param correlationId null outside a request, which the wire omits
record AdjudicationEvent(
        UUID id,
        Instant time,
        String type,
        String outcome,
        String reason,
        String service,
        String operator,
        String subject,
        String txn,
        String correlationId) {}
