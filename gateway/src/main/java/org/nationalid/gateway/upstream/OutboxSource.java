package org.nationalid.gateway.upstream;

import org.nationalid.platform.outbox.OutboxAcknowledgement;
import org.nationalid.platform.outbox.OutboxBatch;

/// A service whose effects carry events for the access log.
public interface OutboxSource {
    OutboxBatch pending(int limit);

    void acknowledge(OutboxAcknowledgement acknowledgement);
}
