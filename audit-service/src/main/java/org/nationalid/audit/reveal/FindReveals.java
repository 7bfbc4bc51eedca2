package org.nationalid.audit.reveal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nationalid.audit.database.Database;
import org.nationalid.platform.problem.Refusal;
import org.nationalid.platform.problem.RequestRefusal;

/// Finds requests. Every auditor sees all of them: auditors watch each other.
@ApplicationScoped
class FindReveals {
    private final Database database;
    private final RevealRepository repository;

    FindReveals(Database database, RevealRepository repository) {
        this.database = database;
        this.repository = repository;
    }

    /// @throws Refusal `reveal-not-found`
    Reveal find(UUID id) {
        return database.read(connection -> repository.find(connection, id))
                .orElseThrow(() -> new Refusal(RevealRefusal.REVEAL_NOT_FOUND));
    }

    /// @param after id of the last request of the page before
    List<Reveal> list(Optional<UUID> after, int limit) {
        return database.read(connection -> {
            Optional<Reveal> before = after.isEmpty() ? Optional.empty() : repository.find(connection, after.get());
            if (after.isPresent() && before.isEmpty()) throw Refusal.at(RequestRefusal.CURSOR_INVALID, "cursor");
            return repository.list(connection, before, limit);
        });
    }
}
