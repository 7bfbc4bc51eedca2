package org.nationalid.identity.enrolment;

import java.time.Instant;
import java.util.UUID;

/// What the auditor will read. Absent members are null, which the wire omits.
///
/// @param operator the registrar
/// @param subject the person's audit reference, once there is a person
record EnrolmentEvent(
        UUID id,
        Instant time,
        String type,
        String outcome,
        String reason,
        String service,
        String operator,
        String subject,
        String correlationId) {}
