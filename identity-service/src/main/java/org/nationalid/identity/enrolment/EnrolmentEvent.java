package org.nationalid.identity.enrolment;

import java.time.Instant;
import java.util.UUID;

/// What the auditor will read.
///
/// @param operator the registrar
/// @param subject the person's audit reference
/// @param correlationId null outside a request, which the wire omits
record EnrolmentEvent(
        UUID id,
        Instant time,
        String type,
        String outcome,
        String service,
        String operator,
        String subject,
        String correlationId) {}
