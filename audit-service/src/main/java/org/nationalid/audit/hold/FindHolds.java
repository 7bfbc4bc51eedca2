package org.nationalid.audit.hold;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nationalid.audit.database.Database;
import org.nationalid.platform.problem.Refusal;
import org.nationalid.platform.problem.RequestRefusal;

/// Finds holds, past ones included.
@ApplicationScoped
class FindHolds {
    private final Database database;
    private final HoldRepository repository;

    FindHolds(Database database, HoldRepository repository) {
        this.database = database;
        this.repository = repository;
    }

    /// @param after id of the last hold of the page before
    List<Hold> list(Optional<UUID> after, int limit) {
        return database.read(connection -> {
            Optional<Hold> before = after.isEmpty() ? Optional.empty() : repository.find(connection, after.get());
            if (after.isPresent() && before.isEmpty()) throw Refusal.at(RequestRefusal.CURSOR_INVALID, "cursor");
            return repository.list(connection, before, limit);
        });
    }
}
