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
    private static final String CASE = "case ";
    private static final int SHOWN_OF_SUBJECT = 15;

    public Access {
        amr = amr == null ? List.of() : List.copyOf(amr);
        items = items == null ? List.of() : List.copyOf(items);
    }

    public boolean isSuccess() {
        return SUCCESS.equals(outcome);
    }

    /// The case under which an officer acted; null where there was none.
    public String caseNumber() {
        return reason != null && reason.startsWith(CASE) ? reason.substring(CASE.length()) : null;
    }

    /// Enough of the pseudonym to tell entries of one page apart.
    public String shortSubject() {
        return subject.length() <= SHOWN_OF_SUBJECT ? subject : subject.substring(0, SHOWN_OF_SUBJECT) + "…";
    }
}
