package org.nationalid.consent.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.nationalid.platform.correlation.Correlation;
import org.nationalid.platform.id.Ids;
import org.nationalid.platform.outbox.Outbox;

/// What the auditor will read about consents. Each method writes within the caller's transaction.
@ApplicationScoped
public class ConsentEvents {
    private final Outbox outbox;

    ConsentEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    void granted(UUID consentId, ConsentAnswer answer, Origin origin, Instant at) {
        record(
                "consent.granted",
                consentId,
                answer.client(),
                answer.purpose().code(),
                answer.items().names(),
                origin,
                at);
    }

    public void refused(ConsentAnswer answer, Origin origin, Instant at) {
        record(
                "consent.refused",
                null,
                answer.client(),
                answer.purpose().code(),
                answer.items().names(),
                origin,
                at);
    }

    void withdrawn(Consent consent, Origin origin, Instant at) {
        record("consent.withdrawn", consent.id(), consent.client(), consent.purpose(), consent.items(), origin, at);
    }

    private void record(
            String type, UUID consentId, String client, String purpose, List<String> items, Origin origin, Instant at) {
        UUID id = Ids.next();
        String correlationId = origin.correlationId() == null ? Correlation.id() : origin.correlationId();
        outbox.record(
                id,
                new ConsentEvent(
                        id,
                        at,
                        type,
                        "success",
                        "consent-service",
                        client,
                        origin.subjectSealed(),
                        purpose,
                        consentId,
                        items,
                        correlationId.isEmpty() ? null : correlationId));
    }

    /// Whose act it was, readable by the gateway alone, and the request that carried it.
    public record Origin(String subjectSealed, String correlationId) {}

    /// The audit event on the wire.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ConsentEvent(
            UUID id,
            Instant time,
            String type,
            String outcome,
            String service,
            String relyingParty,
            String subjectSealed,
            String purpose,
            UUID consentId,
            List<String> items,
            String correlationId) {}
}
