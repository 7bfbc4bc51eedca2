package org.nationalid.audit.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nationalid.audit.database.Database;
import org.nationalid.audit.entry.EntryEraser;
import org.nationalid.audit.entry.RecordEntries;
import org.nationalid.audit.event.AuditEvent;
import org.nationalid.audit.event.EventType;
import org.nationalid.audit.event.Outcome;
import org.nationalid.audit.hold.HoldRefusal;
import org.nationalid.audit.hold.Holds;
import org.nationalid.audit.leaf.LeafRepository;
import org.nationalid.audit.sealing.DataKeys;
import org.nationalid.platform.id.Ids;
import org.nationalid.platform.problem.Refusal;

/// Destroys a citizen's data keys. The act itself goes on record, with officer and case but without the citizen.
@ApplicationScoped
class EraseSubject {
    private final Database database;
    private final LeafRepository leaves;
    private final DataKeys dataKeys;
    private final Holds holds;
    private final EntryEraser entries;
    private final RecordEntries recordEntries;
    private final InstantSource clock;

    EraseSubject(
            Database database,
            LeafRepository leaves,
            DataKeys dataKeys,
            Holds holds,
            EntryEraser entries,
            RecordEntries recordEntries,
            InstantSource clock) {
        this.database = database;
        this.leaves = leaves;
        this.dataKeys = dataKeys;
        this.holds = holds;
        this.entries = entries;
        this.recordEntries = recordEntries;
        this.clock = clock;
    }

    /// May be repeated: what is already gone stays gone.
    ///
    /// @throws Refusal `legal-hold` where one covers any of it; then nothing is erased
    ErasureResponse erase(ErasureRequest request) {
        ErasureResponse erased = database.inTransaction(connection -> {
            // Nobody may seal under a key while it is being destroyed.
            leaves.lockNextIndex(connection);
            List<UUID> keys = dataKeys.usableOf(connection, request.subject(), Optional.ofNullable(request.halfYear()));
            if (!holds.heldAmong(connection, keys).isEmpty()) throw new Refusal(HoldRefusal.LEGAL_HOLD);
            dataKeys.destroy(connection, keys);
            return new ErasureResponse(keys.size(), entries.empty(connection, keys));
        });
        recordEntries.record(List.of(eventOf(request)));
        return erased;
    }

    private AuditEvent eventOf(ErasureRequest request) {
        return new AuditEvent(
                Ids.next(),
                clock.instant(),
                EventType.KEY_DESTROYED,
                Outcome.SUCCESS,
                "case " + request.caseNumber(),
                "audit-service",
                null,
                request.operator(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
