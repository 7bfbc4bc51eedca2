package org.nationalid.audit.retention;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.nationalid.audit.database.Database;
import org.nationalid.audit.database.OneNode;
import org.nationalid.audit.entry.EntryEraser;
import org.nationalid.audit.hold.Holds;
import org.nationalid.audit.leaf.LeafRepository;
import org.nationalid.audit.profile.RetentionProfile;
import org.nationalid.audit.sealing.DataKeys;
import org.nationalid.audit.sealing.KeySpan;

/// Ends what has been kept long enough. May die at any moment and be run again.
@ApplicationScoped
class ApplyRetention {
    private static final Logger LOG = Logger.getLogger(ApplyRetention.class);
    private static final int BATCH = 500;
    private static final UUID FIRST = new UUID(0, 0);

    private final Database database;
    private final OneNode oneNode;
    private final LeafRepository leaves;
    private final DataKeys dataKeys;
    private final Holds holds;
    private final EntryEraser entries;
    private final RetentionProfile profile;
    private final RetentionRunRepository runs;
    private final RetentionEvents events;
    private final InstantSource clock;

    ApplyRetention(
            Database database,
            OneNode oneNode,
            LeafRepository leaves,
            DataKeys dataKeys,
            Holds holds,
            EntryEraser entries,
            RetentionProfile profile,
            RetentionRunRepository runs,
            RetentionEvents events,
            InstantSource clock) {
        this.database = database;
        this.oneNode = oneNode;
        this.leaves = leaves;
        this.dataKeys = dataKeys;
        this.holds = holds;
        this.entries = entries;
        this.profile = profile;
        this.runs = runs;
        this.events = events;
        this.clock = clock;
    }

    @Scheduled(cron = "{nid.audit.retention.at}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void nightly() {
        apply(clock.instant());
    }

    /// Destroys what is over at `now`, unless another node is at it.
    void apply(Instant now) {
        oneNode.attempt("retention", () -> {
            Tally tally = new Tally();
            for (KeySpan span : spansOver(now)) {
                end(span, now, tally);
            }
            RetentionRun run =
                    new RetentionRun(profile.name(), now, clock.instant(), tally.destroyed, tally.emptied, tally.held);
            database.inTransaction(connection -> {
                runs.insert(connection, run);
                return null;
            });
            LOG.infof(
                    "retention by profile %s: %d keys destroyed, %d entries emptied, %d keys held",
                    run.profile(), run.keysDestroyed(), run.entriesEmptied(), run.keysHeld());
        });
    }

    private static final class Tally {
        private long destroyed;
        private long emptied;
        private long held;
    }

    private List<KeySpan> spansOver(Instant now) {
        return database.read(dataKeys::usableSpans).stream()
                .filter(span -> profile.isOver(span, now))
                .toList();
    }

    /// The entry comes first: that a span ends is written down before any of it is gone.
    private void end(KeySpan span, Instant now, Tally tally) {
        boolean isWrittenDown = false;
        List<UUID> batch = due(span, FIRST);
        while (!batch.isEmpty()) {
            List<UUID> free = free(batch, now);
            if (!free.isEmpty() && !isWrittenDown) {
                events.ending(profile.name(), span, now);
                isWrittenDown = true;
            }
            tally.emptied += entries.emptyAhead(database, free);
            destroy(batch, now, tally);
            batch = due(span, batch.getLast());
        }
    }

    private List<UUID> due(KeySpan span, UUID after) {
        return database.read(connection -> dataKeys.usableOf(connection, List.of(span), after, BATCH));
    }

    private List<UUID> free(List<UUID> keys, Instant now) {
        return database.read(connection -> free(connection, keys, now));
    }

    private List<UUID> free(Connection connection, List<UUID> keys, Instant now) throws SQLException {
        Set<UUID> held = holds.heldAmong(connection, keys, now);
        List<UUID> free = new ArrayList<>(keys);
        free.removeAll(held);
        return free;
    }

    private void destroy(List<UUID> keys, Instant now, Tally tally) {
        database.inTransaction(connection -> {
            // Nobody may seal under a key, nor place a hold on it, while it is being destroyed.
            leaves.lockNextIndex(connection);
            List<UUID> free = free(connection, keys, now);
            tally.destroyed += dataKeys.destroy(connection, free).size();
            tally.held += keys.size() - free.size();
            tally.emptied += entries.empty(connection, free);
            return null;
        });
    }
}
