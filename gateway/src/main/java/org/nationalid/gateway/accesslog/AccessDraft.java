package org.nationalid.gateway.accesslog;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// An access that is about to be written down. Outcome and type are fixed first; the rest follows as far as known.
public final class AccessDraft {
    private static final String SERVICE = "gateway";

    private final AccessType type;
    private final String outcome;
    private String reason;
    private String relyingParty;
    private String operator;
    private String subject;
    private String purpose;
    private UUID consentId;
    private String acr;
    private List<String> amr;
    private List<String> items;
    private String txn;

    private AccessDraft(AccessType type, String outcome, String reason) {
        this.type = Objects.requireNonNull(type);
        this.outcome = outcome;
        this.reason = reason;
    }

    public static AccessDraft success(AccessType type) {
        return new AccessDraft(type, "success", null);
    }

    /// `reason` is the slug of the refusal.
    public static AccessDraft failure(AccessType type, String reason) {
        return new AccessDraft(type, "failure", Objects.requireNonNull(reason));
    }

    public AccessDraft relyingParty(String clientId) {
        relyingParty = clientId;
        return this;
    }

    /// The officer or machine that acts, by the name under which it is known here.
    public AccessDraft operator(String name) {
        operator = name;
        return this;
    }

    /// The citizen, by their reference in the access log.
    public AccessDraft subject(String auditRef) {
        subject = auditRef;
        return this;
    }

    public AccessDraft purpose(String code) {
        purpose = code;
        return this;
    }

    public AccessDraft consent(UUID id) {
        consentId = id;
        return this;
    }

    public AccessDraft assurance(String reachedAcr, List<String> methods) {
        acr = reachedAcr;
        amr = List.copyOf(methods);
        return this;
    }

    public AccessDraft items(List<String> codes) {
        items = codes.isEmpty() ? null : List.copyOf(codes);
        return this;
    }

    /// The officer's case or reason; null where none was given. A refusal keeps its own reason.
    public AccessDraft caseNumber(String number) {
        if (number != null && reason == null) {
            reason = "case " + number;
        }
        return this;
    }

    public AccessDraft txn(String transaction) {
        txn = transaction;
        return this;
    }

    boolean isDenial() {
        return "failure".equals(outcome);
    }

    AccessEvent at(UUID id, Instant time, String correlationId) {
        return new AccessEvent(
                id,
                time,
                type,
                outcome,
                reason,
                SERVICE,
                relyingParty,
                operator,
                subject,
                purpose,
                consentId,
                acr,
                amr,
                items,
                txn,
                correlationId);
    }
}
