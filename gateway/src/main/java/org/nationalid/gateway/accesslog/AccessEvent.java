package org.nationalid.gateway.accesslog;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// One access, as the auditor will read it. Absent members say that the fact does not apply.
public record AccessEvent(
        UUID id,
        Instant time,
        AccessType type,
        String outcome,
        String reason,
        String service,
        String relyingParty,
        String operator,
        String subject,
        String purpose,
        UUID consentId,
        String acr,
        List<String> amr,
        List<String> items,
        String txn,
        String correlationId) {}
