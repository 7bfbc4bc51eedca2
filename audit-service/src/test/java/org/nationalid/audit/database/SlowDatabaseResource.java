package org.nationalid.audit.database;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.nationalid.testsupport.FaultProxy;
import org.nationalid.testsupport.PostgresResource;

/// A database behind a network that at first takes longer for one message than a request would wait for a connection.
public class SlowDatabaseResource implements QuarkusTestResourceLifecycleManager {
    private static final Duration SLOW_FOR = Duration.ofSeconds(5);
    private static final long LATE_MILLIS = 4_000;

    private FaultProxy network;

    @Override
    public Map<String, String> start() {
        URI database = URI.create(PostgresResource.freshDatabase().substring("jdbc:".length()));
        network = new FaultProxy(database.getPort());
        network.behave(new FaultProxy.Behaviour.Slow(LATE_MILLIS));
        Thread.ofVirtual().start(() -> {
            try {
                Thread.sleep(SLOW_FOR);
                network.behave(new FaultProxy.Behaviour.Pass());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        return Map.of(
                "quarkus.datasource.jdbc.url", "jdbc:postgresql://127.0.0.1:" + network.port() + database.getPath(),
                "quarkus.datasource.username", "postgres",
                "quarkus.datasource.password", "postgres");
    }

    /// After the one that names the real database to all other tests.
    @Override
    public int order() {
        return 100;
    }

    @Override
    public void stop() {
        network.close();
    }
}
