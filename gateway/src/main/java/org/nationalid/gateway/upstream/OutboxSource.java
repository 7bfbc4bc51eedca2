package org.nationalid.gateway.upstream;

import java.util.UUID;
import org.nationalid.platform.outbox.OutboxAcknowledgement;
import org.nationalid.platform.outbox.OutboxBatch;

/// A service whose effects carry events for the access log.
public interface OutboxSource {
    /// @param after the last event of the page before, null for the first page
    OutboxBatch pending(UUID after, int limit);

    void acknowledge(OutboxAcknowledgement acknowledgement);
}
