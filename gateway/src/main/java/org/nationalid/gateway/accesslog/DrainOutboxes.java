package org.nationalid.gateway.accesslog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.nationalid.gateway.upstream.AuditService;
import org.nationalid.gateway.upstream.ConsentService;
import org.nationalid.gateway.upstream.IdentityService;
import org.nationalid.gateway.upstream.OutboxSource;
import org.nationalid.platform.crypto.SealedBox.BrokenSeal;
import org.nationalid.platform.outbox.OutboxAcknowledgement;
import org.nationalid.platform.outbox.OutboxBatch.PendingEvent;
import org.nationalid.platform.problem.Refusal;

/// Carries committed events from the services' outboxes into the access log. Delivery is at least once and the log
/// takes an id once, so that any process may die between the two calls.
@ApplicationScoped
class DrainOutboxes {
    private static final Logger LOG = Logger.getLogger(DrainOutboxes.class);
    private static final int BATCH = 200;
    private static final Set<Integer> FAULTS_OF_AN_EVENT = Set.of(400, 409, 422);

    private final List<OutboxSource> sources;
    private final AuditService audit;
    private final SealedSubject subjects;

    DrainOutboxes(
            @RestClient IdentityService identity,
            @RestClient ConsentService consent,
            @RestClient AuditService audit,
            SealedSubject subjects) {
        this.sources = List.of(identity, consent);
        this.audit = audit;
        this.subjects = subjects;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void drain() {
        for (OutboxSource source : sources) {
            try {
                drain(source);
            } catch (ProcessingException | Refusal e) {
                LOG.warnf("an outbox waits: %s", e.getMessage());
            }
        }
    }

    /// Page by page to the end: events that were refused stay behind and hold up none of those that came after them.
    private void drain(OutboxSource source) {
        List<PendingEvent> pending = source.pending(null, BATCH).events();
        while (!pending.isEmpty()) {
            List<UUID> delivered = deliver(pending);
            if (!delivered.isEmpty()) {
                source.acknowledge(new OutboxAcknowledgement(delivered));
            }
            pending = source.pending(pending.getLast().id(), BATCH).events();
        }
    }

    /// An event as the log takes it.
    private record Ready(UUID id, JsonNode event) {}

    /// All at once; where the log refuses the batch, one by one, so that a faulty event holds up no other. A refused
    /// event stays in its outbox and is reported until somebody has looked at it: it is never dropped.
    private List<UUID> deliver(List<PendingEvent> pending) {
        List<Ready> ready =
                pending.stream().flatMap(event -> opened(event).stream()).toList();
        try {
            append(ready);
            return ready.stream().map(Ready::id).toList();
        } catch (Refusal batchRefusal) {
            if (!isOfTheEvent(batchRefusal)) {
                throw batchRefusal;
            }
        }
        List<UUID> delivered = new ArrayList<>();
        for (Ready event : ready) {
            try {
                append(List.of(event));
                delivered.add(event.id());
            } catch (Refusal refusal) {
                if (!isOfTheEvent(refusal)) {
                    throw refusal;
                }
                LOG.errorf(
                        "the access log refuses event %s: %s",
                        event.id(), refusal.code().slug());
            }
        }
        return delivered;
    }

    private static boolean isOfTheEvent(Refusal refusal) {
        return FAULTS_OF_AN_EVENT.contains(refusal.code().status());
    }

    private void append(List<Ready> events) {
        if (!events.isEmpty()) {
            audit.append(new AuditService.Entries(
                    List.copyOf(events.stream().map(Ready::event).toList())));
        }
    }

    /// Empty when the subject does not open, under a replaced key for one: such an event is not written down without
    /// its subject, it waits until the key is back.
    private Optional<Ready> opened(PendingEvent pending) {
        ObjectNode event = pending.event().deepCopy();
        JsonNode sealed = event.remove("subject_sealed");
        try {
            if (sealed != null && !sealed.isNull()) {
                event.put("subject", subjects.open(sealed.asText()));
            }
            return Optional.of(new Ready(pending.id(), event));
        } catch (BrokenSeal | IllegalArgumentException e) {
            LOG.errorf("event %s waits: it carries a subject that this gateway did not seal", pending.id());
            return Optional.empty();
        }
    }
}
