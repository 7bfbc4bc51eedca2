package org.nationalid.audit.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nationalid.audit.database.Database;
import org.nationalid.audit.database.KillablePostgres;
import org.nationalid.audit.database.TestDatabase;
import org.nationalid.audit.leaf.LeafRepository;
import org.nationalid.audit.leaf.PlacedLeaf;
import org.nationalid.platform.id.Ids;
import org.nationalid.platform.problem.Refusal;
import org.nationalid.testsupport.FaultProxy;

/// Clients that do not know whether their entry was written send it again under its id, and end up with exactly one.
class UnknownOutcomeTest {
    private static final int CLIENTS = 4;
    private static final int ACKNOWLEDGED_BEFORE = 20;

    /// A tenth of a second between the commit record and its way to the disk: the kill falls into a commit.
    private static final Map<String, String> SLOW_COMMITS =
            Map.of("commit_delay", "100000", "commit_siblings", "0", "synchronous_commit", "on", "fsync", "on");

    @TempDir
    Path folder;

    private final Map<UUID, PlacedLeaf> acknowledged = new ConcurrentHashMap<>();
    private final Set<UUID> unknown = ConcurrentHashMap.newKeySet();

    @Test
    void settleToExactlyOneAfterPostgresDiedInCommits() throws Exception {
        try (KillablePostgres server = KillablePostgres.start(folder.resolve("data"), SLOW_COMMITS)) {
            try (TestDatabase database = TestDatabase.migrated(server.url(), "select 1")) {
                List<Thread> clients = new ArrayList<>();
                for (int i = 0; i < CLIENTS; i++) {
                    clients.add(Thread.ofVirtual().start(() -> appendUntilRefused(database.database())));
                }
                while (acknowledged.size() < ACKNOWLEDGED_BEFORE) {
                    Thread.sleep(1);
                }
                server.kill();
                for (Thread client : clients) {
                    client.join();
                }
            }
            assertEquals(CLIENTS, unknown.size());
            afterRecovery(server);
        }
    }

    private void appendUntilRefused(Database database) {
        TestAppender appender = new TestAppender(database);
        while (true) {
            UUID id = Ids.next();
            try {
                acknowledged.put(id, appender.append(id));
            } catch (Refusal e) {
                unknown.add(id);
                return;
            }
        }
    }

    private void afterRecovery(KillablePostgres dead) throws IOException, SQLException {
        Path copy = dead.copyTo(folder.resolve("copy"));
        try (KillablePostgres recovered = KillablePostgres.start(copy, Map.of());
                TestDatabase database = TestDatabase.existing(recovered.url())) {
            TestAppender appender = new TestAppender(database.database());
            Map<UUID, Long> settled = new HashMap<>();
            unknown.forEach(id -> settled.put(id, appender.append(id).index()));
            acknowledged.forEach((id, leaf) -> {
                assertEquals(leaf.hash(), appender.append(id).hash());
                settled.put(id, leaf.index());
            });
            assertEquals(settled, placesIn(database.database()));
            assertEquals(settled.size(), new HashSet<>(settled.values()).size());
        }
    }

    @Test
    void settlesWhenTheAnswerToACommitWasLost() throws Exception {
        try (KillablePostgres server = KillablePostgres.start(folder.resolve("data"), Map.of());
                FaultProxy network = new FaultProxy(server.port());
                TestDatabase direct = TestDatabase.migrated(server.url(), "select 1");
                TestDatabase database = TestDatabase.existing(server.urlThrough(network.port()))) {
            TestAppender appender = new TestAppender(database.database());
            new TestAppender(direct.database()).append(Ids.next());
            UUID id = Ids.next();
            // The driver names its COMMIT once per connection and is not heard to say it again, so it is the first one.
            network.behave(new FaultProxy.Behaviour.LoseAnswerTo("COMMIT"));
            Refusal refused = assertThrows(Refusal.class, () -> appender.append(id));
            assertEquals("audit-unavailable", refused.code().slug());
            assertTrue(refused.retryAfterSeconds() > 0);

            // It is there although nobody was told so; asking again says the same.
            long place = placesIn(direct.database()).get(id);
            assertEquals(place, appender.append(id).index());
            assertEquals(2, placesIn(direct.database()).size());
        }
    }

    private static Map<UUID, Long> placesIn(Database database) {
        Map<UUID, Long> places = new HashMap<>();
        database.read(connection -> new LeafRepository().findFrom(connection, 0, 10_000))
                .forEach(leaf -> places.put(leaf.id(), leaf.index()));
        return places;
    }
}
