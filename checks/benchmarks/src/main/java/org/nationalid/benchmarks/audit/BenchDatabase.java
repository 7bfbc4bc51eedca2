package org.nationalid.benchmarks.audit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/// A PostgreSQL of its own. While it is filled it does without the log of changes; while it is measured, every setting
/// on which durability rests is PostgreSQL's own default: fsync, synchronous commit and full page writes are on.
final class BenchDatabase implements AutoCloseable {
    private static final Map<String, String> SIZES = Map.of(
            "shared_buffers", "1GB",
            "max_wal_size", "8GB",
            "max_connections", "40",
            "track_io_timing", "on");
    private static final Map<String, String> FILLING =
            Map.of("wal_level", "minimal", "max_wal_senders", "0", "fsync", "off", "autovacuum", "off");

    private final EmbeddedPostgres postgres;

    private BenchDatabase(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    static BenchDatabase filling(Path folder) throws IOException {
        return start(folder, FILLING);
    }

    static BenchDatabase measured(Path folder) throws IOException {
        return start(folder, Map.of());
    }

    private static BenchDatabase start(Path folder, Map<String, String> more) throws IOException {
        EmbeddedPostgres.Builder builder =
                EmbeddedPostgres.builder().setDataDirectory(folder).setCleanDataDirectory(false);
        SIZES.forEach(builder::setServerConfig);
        more.forEach(builder::setServerConfig);
        return new BenchDatabase(builder.start());
    }

    Connection connect() throws SQLException {
        return postgres.getPostgresDatabase().getConnection();
    }

    String url() {
        return postgres.getJdbcUrl("postgres", "postgres").replaceFirst("\\?.*", "");
    }

    int port() {
        return postgres.getPort();
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
