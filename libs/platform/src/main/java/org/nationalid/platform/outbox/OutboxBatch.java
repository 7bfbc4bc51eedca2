package org.nationalid.platform.outbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;

/// What the gateway fetches.
public record OutboxBatch(List<PendingEvent> events) {
    public OutboxBatch {
        events = List.copyOf(events);
    }

    /// One event, as the service recorded it.
    public record PendingEvent(UUID id, JsonNode event) {}
}
