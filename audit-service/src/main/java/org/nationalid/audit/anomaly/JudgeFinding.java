package org.nationalid.audit.anomaly;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nationalid.audit.database.Database;
import org.nationalid.audit.event.EventType;
import org.nationalid.audit.officer.OfficerActs;
import org.nationalid.platform.problem.Refusal;
import org.nationalid.platform.problem.RequestRefusal;

/// Finds findings and keeps what officers make of them. The entry comes before the effect.
@ApplicationScoped
class JudgeFinding {
    private final Database database;
    private final FindingRepository repository;
    private final OfficerActs acts;
    private final InstantSource clock;

    JudgeFinding(Database database, FindingRepository repository, OfficerActs acts, InstantSource clock) {
        this.database = database;
        this.repository = repository;
        this.acts = acts;
        this.clock = clock;
    }

    Finding judge(UUID id, JudgeFindingRequest request) {
        find(id);
        acts.note(
                EventType.ANOMALY_JUDGED, request.officer(), id, request.state().wireName());
        database.inTransaction(connection -> {
            repository.judge(
                    connection,
                    id,
                    request.state(),
                    request.note().strip(),
                    request.officer().name(),
                    request.officer().unit(),
                    clock.instant());
            return null;
        });
        return find(id);
    }

    Finding find(UUID id) {
        return database.read(connection -> repository.find(connection, id))
                .orElseThrow(() -> new Refusal(AnomalyRefusal.FINDING_NOT_FOUND));
    }

    /// @param after id of the last finding of the page before
    List<Finding> list(Optional<FindingState> state, Optional<UUID> after, int limit) {
        return database.read(connection -> {
            Optional<Finding> before = after.isEmpty() ? Optional.empty() : repository.find(connection, after.get());
            if (after.isPresent() && before.isEmpty()) throw Refusal.at(RequestRefusal.CURSOR_INVALID, "cursor");
            return repository.list(connection, state, before, limit);
        });
    }
}
