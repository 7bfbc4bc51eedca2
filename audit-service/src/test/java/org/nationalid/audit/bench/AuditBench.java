package org.nationalid.audit.bench;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.nationalid.platform.id.Ids;

/// Measures what the issue tracker asks for and prints one JSON object. Arguments: `--rows N` filled in before,
/// `--rate N` entries per second (open model: requests leave on time whether or not earlier ones were answered),
/// `--seconds N`, `--batch N` entries per request.
public final class AuditBench {
    private static final int SUBJECTS = 50_000;
    private static final int PARTIES = 200;
    private static final int FILL_BATCH = 500;
    private static final int WARM_UP_SECONDS = 10;
    private static final int SAMPLES = 500;

    /// As many as a gateway would hold open; a request that finds none free waits, and its wait counts.
    private static final int CONNECTIONS = 256;

    private final BenchService service;
    private final Random random = new Random(20261123);

    private AuditBench(BenchService service) {
        this.service = service;
    }

    public static void main(String[] arguments) throws Exception {
        Map<String, Integer> options =
                new TreeMap<>(Map.of("--rows", 200_000, "--rate", 2_000, "--seconds", 30, "--batch", 1));
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            options.put(arguments[i], Integer.valueOf(arguments[i + 1]));
        }
        try (BenchService service = new BenchService()) {
            AuditBench bench = new AuditBench(service);
            bench.fill(options.get("--rows"));
            bench.append(options.get("--rate"), WARM_UP_SECONDS, options.get("--batch"));
            Appends appends = bench.append(options.get("--rate"), options.get("--seconds"), options.get("--batch"));
            String queries = bench.queries();
            System.out.println("{" + appends.json() + "," + queries + "}");
        }
    }

    private String event(UUID id) {
        return ("{\"id\":\"%s\",\"time\":\"%s\",\"type\":\"attributes.released\",\"outcome\":\"success\",\"service\":"
                        + "\"gateway\",\"subject\":\"s%d\",\"relying_party\":\"p%d\",\"purpose\":\"benefit\","
                        + "\"items\":[\"name\",\"birthdate\"],\"acr\":\"urn:nationalid:acr:1\",\"amr\":[\"otp\",\"sms\"],"
                        + "\"correlation_id\":\"%s\"}")
                .formatted(id, Instant.now(), random.nextInt(SUBJECTS), random.nextInt(PARTIES), UUID.randomUUID());
    }

    private String body(List<UUID> ids) {
        return "{\"entries\":[" + String.join(",", ids.stream().map(this::event).toList()) + "]}";
    }

    private static List<UUID> ids(int count) {
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ids.add(Ids.next());
        }
        return ids;
    }

    private void fill(int rows) throws IOException, InterruptedException {
        for (int done = 0; done < rows; done += FILL_BATCH) {
            HttpResponse<String> response = service.send(service.post("/v1/entries", body(ids(FILL_BATCH))));
            if (response.statusCode() != 201) {
                throw new IllegalStateException(response.body());
            }
        }
    }

    private record Appends(double perSecond, long p50, long p99, long checkpointP99, int errors, double cpu) {
        String json() {
            return ("\"appendPerSecond\":%.0f,\"appendP50Ms\":%d,\"appendP99Ms\":%d,\"checkpointP99Ms\":%d,\"errors\":%d,"
                            + "\"serviceCpuMsPerEntry\":%.3f")
                    .formatted(perSecond, p50, p99, checkpointP99, errors, cpu);
        }
    }

    private Appends append(int rate, int seconds, int batch) throws Exception {
        int requests = rate * seconds / batch;
        ConcurrentLinkedQueue<Long> latencies = new ConcurrentLinkedQueue<>();
        Map<UUID, Long> acknowledged = new ConcurrentHashMap<>();
        AtomicInteger errors = new AtomicInteger();
        Semaphore connections = new Semaphore(CONNECTIONS);
        List<CompletableFuture<Long>> answers = new ArrayList<>();
        CheckpointWatch watch = new CheckpointWatch(service);
        Duration cpuBefore = service.serviceCpu();
        long begin = System.nanoTime();
        long interval = Duration.ofSeconds(1).toNanos() * batch / rate;
        for (int i = 0; i < requests; i++) {
            long due = begin + i * interval;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            List<UUID> ids = ids(batch);
            HttpRequest request = service.post("/v1/entries", body(ids));
            connections.acquire();
            answers.add(service.http()
                    .sendAsync(request, HttpResponse.BodyHandlers.discarding())
                    .handle((response, failure) -> {
                        long now = System.nanoTime();
                        // From when it was due, so that a stalled sender counts as waiting.
                        latencies.add(now - due);
                        if (failure != null || response.statusCode() != 201) {
                            errors.incrementAndGet();
                        } else {
                            acknowledged.put(ids.getFirst(), now);
                        }
                        connections.release();
                        return now;
                    }));
        }
        answers.forEach(CompletableFuture::join);
        double elapsed = (System.nanoTime() - begin) / 1e9;
        double cpu = service.serviceCpu().minus(cpuBefore).toMillis() / (double) (requests * batch);
        Thread.sleep(Duration.ofSeconds(4));
        watch.stop();
        List<Long> waits = watch.waits(acknowledged, service);
        return new Appends(
                (requests - errors.get()) * batch / elapsed,
                percentile(latencies, 50),
                percentile(latencies, 99),
                percentile(waits, 99),
                errors.get(),
                cpu);
    }

    private String queries() throws Exception {
        List<Long> bySubject = new ArrayList<>();
        List<Long> byParty = new ArrayList<>();
        List<Long> proofs = new ArrayList<>();
        awaitPublished();
        List<String> ids = someIds();
        Instant monthAgo = Instant.now().minus(Duration.ofDays(30));
        for (int i = 0; i < 2 * SAMPLES; i++) {
            boolean isWarm = i >= SAMPLES;
            measure("/v1/entries?subject=s" + random.nextInt(SUBJECTS), isWarm, bySubject);
            measure(
                    "/v1/entries?relying_party=p" + random.nextInt(PARTIES) + "&from=" + monthAgo + "&limit=200",
                    isWarm,
                    byParty);
            measure("/v1/entries/" + ids.get(i % ids.size()) + "/inclusion", isWarm, proofs);
        }
        return "\"queryBySubjectP99Ms\":%d,\"queryByPartyMonthP99Ms\":%d,\"proofP99Ms\":%d,\"rows\":%d,\"leaves\":%d"
                .formatted(
                        percentile(bySubject, 99),
                        percentile(byParty, 99),
                        percentile(proofs, 99),
                        count("entry"),
                        count("leaf"));
    }

    private void measure(String path, boolean counts, List<Long> into) throws IOException, InterruptedException {
        long before = System.nanoTime();
        HttpResponse<String> response = service.send(service.get(path));
        if (response.statusCode() != 200) {
            throw new IllegalStateException(path + " " + response.statusCode() + " " + response.body());
        }
        if (counts) {
            into.add(System.nanoTime() - before);
        }
    }

    private void awaitPublished() throws Exception {
        long leaves = count("leaf");
        long published = 0;
        for (int tries = 0; published < leaves && tries < 600; tries++) {
            String note = service.send(service.get("/log/checkpoint")).body();
            published = Long.parseLong(note.lines().skip(1).findFirst().orElseThrow());
            Thread.sleep(Duration.ofMillis(100));
        }
    }

    private List<String> someIds() throws SQLException {
        try (Connection connection = service.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select id from leaf order by random() limit " + SAMPLES)) {
            List<String> ids = new ArrayList<>();
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
            return ids;
        }
    }

    private long count(String table) throws SQLException {
        try (Connection connection = service.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getLong(1);
        }
    }

    static long percentile(Iterable<Long> nanos, int percent) {
        List<Long> sorted = new ArrayList<>();
        nanos.forEach(sorted::add);
        sorted.sort(null);
        return sorted.isEmpty()
                ? -1
                : sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100)) / 1_000_000;
    }

    /// Notes when which size was published.
    private static final class CheckpointWatch {
        private final ConcurrentSkipListMap<Long, Long> publishedAtBySize = new ConcurrentSkipListMap<>();
        private final Thread thread;
        private volatile boolean isRunning = true;

        CheckpointWatch(BenchService service) {
            thread = Thread.ofVirtual().start(() -> watch(service));
        }

        private void watch(BenchService service) {
            try {
                while (isRunning) {
                    String note = service.send(service.get("/log/checkpoint")).body();
                    publishedAtBySize.putIfAbsent(
                            Long.valueOf(note.lines().skip(1).findFirst().orElseThrow()), System.nanoTime());
                    Thread.sleep(Duration.ofMillis(50));
                }
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        void stop() throws InterruptedException {
            isRunning = false;
            thread.join();
        }

        /// From acknowledgement to the first checkpoint that holds the entry.
        List<Long> waits(Map<UUID, Long> acknowledged, BenchService service) throws SQLException {
            List<Long> waits = new ArrayList<>();
            try (Connection connection = service.connect();
                    Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("select id, log_index from leaf")) {
                while (rows.next()) {
                    Long at = acknowledged.get(rows.getObject(1, UUID.class));
                    Map.Entry<Long, Long> published = publishedAtBySize.higherEntry(rows.getLong(2));
                    if (at != null && published != null) {
                        waits.add(Math.max(0, published.getValue() - at));
                    }
                }
            }
            return waits;
        }
    }
}
