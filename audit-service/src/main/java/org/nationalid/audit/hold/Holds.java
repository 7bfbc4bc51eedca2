package org.nationalid.audit.hold;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// What those must ask who are about to destroy a data key, in the same transaction and under the lock of the log's
/// head: holds are placed under that lock, so none comes too late unnoticed.
@ApplicationScoped
public class Holds {
    private final HoldRepository repository;
    private final InstantSource clock;

    Holds(HoldRepository repository, InstantSource clock) {
        this.repository = repository;
        this.clock = clock;
    }

    public Set<UUID> heldAmong(Connection connection, List<UUID> dataKeys) throws SQLException {
        return heldAmong(connection, dataKeys, clock.instant());
    }

    public Set<UUID> heldAmong(Connection connection, List<UUID> dataKeys, Instant now) throws SQLException {
        return dataKeys.isEmpty() ? Set.of() : repository.heldAmong(connection, dataKeys, now);
    }
}
