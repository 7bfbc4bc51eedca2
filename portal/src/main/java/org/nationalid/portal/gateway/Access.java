package org.nationalid.portal.gateway;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// One entry of the access log. Facts that do not apply are null; `index` is null until the entry is in the tree.
public record Access(
        UUID id,
        Instant time,
        String type,
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
        String correlationId,
        String leafHash,
        Long index) {
    private static final String SUCCESS = "success";

    public Access {
        amr = amr == null ? List.of() : List.copyOf(amr);
        items = items == null ? List.of() : List.copyOf(items);
    }

    public boolean isSuccess() {
        return SUCCESS.equals(outcome);
    }
}
