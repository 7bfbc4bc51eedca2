package org.nationalid.gateway.signing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import org.nationalid.gateway.accesslog.AccessDraft;
import org.nationalid.gateway.accesslog.AccessLog;
import org.nationalid.gateway.accesslog.AccessType;
import org.nationalid.platform.id.Ids;
import org.nationalid.platform.problem.Refusal;

/// Writes down the token-signing keys when they are not those that were written down last. Nodes that start at once
/// write one entry, and what a node that died left behind the next one finishes.
@ApplicationScoped
class RecordKeys {
    private final KeyLedger ledger;
    private final AccessLog accessLog;
    private final InstantSource clock;

    RecordKeys(KeyLedger ledger, AccessLog accessLog, InstantSource clock) {
        this.ledger = ledger;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    /// Returns once the access log has them.
    ///
    /// @throws Refusal `access-log-unavailable` (503) when it does not
    void record(List<String> keys) {
        while (!ledger.add(keys, Ids.next(), clock.instant()) && !ledger.isNewest(keys)) {
            // a node with other keys was quicker; ours come after them
        }
        for (KeyChange change : ledger.unrecorded()) {
            accessLog.append(
                    AccessDraft.success(AccessType.KEY_ROTATED).items(change.keys()),
                    change.entryId(),
                    change.changedAt());
            ledger.markRecorded(change);
        }
    }
}
