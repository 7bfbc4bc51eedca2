package org.nationalid.audit.event;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// One act, as the service that carried it out reports it. `subject` is a reference made for this service alone; no
/// name, number or attribute of a person ever stands here.
///
/// @param id UUIDv7 given by the reporter; a retry bears the same
/// @param time when it happened; kept to the millisecond
@CompleteForItsType
public record AuditEvent(
        @NotNull UUID id,
        @NotNull Instant time,
        @NotNull EventType type,
        @NotNull Outcome outcome,
        @Size(max = TEXT_MAX) String reason,
        @NotBlank @Size(max = TEXT_MAX) String service,
        @Size(max = TEXT_MAX) String relyingParty,
        @Size(max = TEXT_MAX) String operator,
        @Size(max = TEXT_MAX) String subject,
        @Size(max = TEXT_MAX) String purpose,
        @Size(max = TEXT_MAX) String consentId,
        @Size(max = TEXT_MAX) String acr,
        @Size(max = LIST_MAX) List<@NotBlank @Size(max = TEXT_MAX) String> amr,
        @Size(max = LIST_MAX) List<@NotBlank @Size(max = TEXT_MAX) String> items,
        @Size(max = TEXT_MAX) String txn,
        @Size(max = TEXT_MAX) String correlationId) {
    static final int TEXT_MAX = 200;
    static final int LIST_MAX = 50;

    public AuditEvent {
        time = time == null ? null : time.truncatedTo(ChronoUnit.MILLIS);
        amr = amr == null ? null : List.copyOf(amr);
        items = items == null ? null : List.copyOf(items);
    }

    /// What is left of an event when the citizen's key was destroyed.
    public static AuditEvent erased(UUID id, Instant time, EventType type, Outcome outcome, String service) {
        return new AuditEvent(
                id, time, type, outcome, null, service, null, null, null, null, null, null, null, null, null, null);
    }

    /// The same event with its citizen under another name.
    public AuditEvent about(String otherSubject) {
        return new AuditEvent(
                id,
                time,
                type,
                outcome,
                reason,
                service,
                relyingParty,
                operator,
                otherSubject,
                purpose,
                consentId,
                acr,
                amr,
                items,
                txn,
                correlationId);
    }

    /// The same event where the law forbids to keep what it was for.
    public AuditEvent withoutPurpose() {
        return new AuditEvent(
                id,
                time,
                type,
                outcome,
                reason,
                service,
                relyingParty,
                operator,
                subject,
                null,
                consentId,
                acr,
                amr,
                items,
                txn,
                correlationId);
    }

    /// A member that its type and outcome require and that it does not have. An event without type or outcome is
    /// refused for that.
    Optional<EventMember> missing() {
        if (type == null || outcome == null) {
            return Optional.empty();
        }
        return type.required(outcome).stream()
                .filter(member -> !member.isSaidBy(this))
                .findFirst();
    }
}
