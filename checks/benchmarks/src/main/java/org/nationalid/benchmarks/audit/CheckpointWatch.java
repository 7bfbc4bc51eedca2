package org.nationalid.benchmarks.audit;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;

/// Notes when which size of the log was published with enough cosignatures: nothing else is ever published.
final class CheckpointWatch implements AutoCloseable {
    private static final Duration LOOKS_EVERY = Duration.ofMillis(25);

    private final ConcurrentSkipListMap<Long, Long> publishedAtBySize = new ConcurrentSkipListMap<>();
    private final BenchService service;
    private final Thread thread;
    private volatile boolean isRunning = true;

    CheckpointWatch(BenchService service) {
        this.service = service;
        this.thread = Thread.ofPlatform().daemon().start(this::watch);
    }

    static long sizeOf(String note) {
        return Long.parseLong(note.lines().skip(1).findFirst().orElseThrow());
    }

    private void watch() {
        try (HttpLine line = service.line()) {
            while (isRunning) {
                HttpLine.Answer answer = line.get("/log/checkpoint");
                if (answer.status() == 200) {
                    publishedAtBySize.putIfAbsent(sizeOf(answer.body()), System.nanoTime());
                }
                Thread.sleep(LOOKS_EVERY);
            }
        } catch (IOException e) {
            throw new IllegalStateException("the checkpoint could not be watched", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void await(long size) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (publishedAtBySize.ceilingKey(size) == null && System.nanoTime() - end < 0) {
            Thread.sleep(LOOKS_EVERY);
        }
    }

    /// From acknowledgement to the first checkpoint that holds the entry, in nanoseconds.
    ///
    /// @param acknowledgedAt by entry
    /// @param firstIndex     place of the first entry that was appended while this watched
    List<Long> waits(Connection connection, Map<UUID, Long> acknowledgedAt, long firstIndex) throws SQLException {
        List<Long> waits = new ArrayList<>();
        try (PreparedStatement select =
                connection.prepareStatement("select id, log_index from leaf where log_index >= ?")) {
            select.setLong(1, firstIndex);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Long at = acknowledgedAt.get(row.getObject(1, UUID.class));
                    Map.Entry<Long, Long> published = publishedAtBySize.higherEntry(row.getLong(2));
                    if (at != null) {
                        waits.add(published == null ? Long.MAX_VALUE : Math.max(0, published.getValue() - at));
                    }
                }
            }
        }
        return waits;
    }

    @Override
    public void close() {
        isRunning = false;
        thread.interrupt();
    }
}
