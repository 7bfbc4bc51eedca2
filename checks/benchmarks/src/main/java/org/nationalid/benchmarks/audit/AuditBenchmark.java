package org.nationalid.benchmarks.audit;

import java.io.IOException;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.IntFunction;

/// The measurements themselves, against a service that is running and filled.
final class AuditBenchmark {
    private static final double NANOS_PER_MILLI = 1e6;
    private static final double TAIL = 0.99;
    private static final double MEDIAN = 0.50;
    private static final int SAMPLES = 1_000;
    private static final int WARMING_SAMPLES = 2_000;
    private static final int LOOK_UPS = WARMING_SAMPLES + SAMPLES;
    private static final int PARTY_PAGE = 200;
    private static final Duration MONTH = Duration.ofDays(30);

    private final BenchService service;
    private final BenchDatabase database;
    private final Size size;
    private final Population population;
    private final Instant filledUntil;
    private final PrintStream progress;
    private final SplittableRandom random = new SplittableRandom();

    AuditBenchmark(
            BenchService service,
            BenchDatabase database,
            Size size,
            Population population,
            Instant filledUntil,
            PrintStream progress) {
        this.service = service;
        this.database = database;
        this.size = size;
        this.population = population;
        this.filledUntil = filledUntil;
        this.progress = progress;
    }

    AuditFigures measure(int rate, Duration warmUp, Duration span)
            throws IOException, SQLException, InterruptedException {
        progress.println("warming up for " + warmUp.toSeconds() + " s at " + rate + " entries/s");
        append(rate, warmUp, new TreeMap<>());
        progress.println("measuring for " + span.toSeconds() + " s");
        Map<String, Double> cpu = new TreeMap<>();
        AuditFigures.Appends appends = append(rate, span, cpu);
        progress.println("looking up subjects, parties, proofs and receipts, " + SAMPLES + " times each");
        return new AuditFigures(appends, queries(), cpu, count("entry"), nextIndex());
    }

    private AuditFigures.Appends append(int rate, Duration span, Map<String, Double> cpu)
            throws IOException, SQLException, InterruptedException {
        int count = Math.toIntExact(rate * span.toSeconds());
        List<UUID> ids = new ArrayList<>();
        List<byte[]> bodies = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            SyntheticEntry entry = SyntheticEntry.random(random, population, System.currentTimeMillis());
            ids.add(entry.id());
            bodies.add(entry.request());
        }
        long firstIndex = nextIndex();
        OpenAppends.Result result;
        List<Long> waits;
        try (CheckpointWatch watch = new CheckpointWatch(service)) {
            Map<String, Double> before = processorTime();
            result = new OpenAppends(service.port(), service.keys(), bodies, rate).run();
            processorTime().forEach((process, millis) -> cpu.put(process, (millis - before.get(process)) / count));
            watch.await(nextIndex());
            Map<UUID, Long> acknowledgedAt = new HashMap<>();
            for (int i = 0; i < count; i++) {
                if (result.answeredAtNanos()[i] != 0) {
                    acknowledgedAt.put(ids.get(i), result.answeredAtNanos()[i]);
                }
            }
            try (Connection connection = database.connect()) {
                waits = watch.waits(connection, acknowledgedAt, firstIndex);
            }
        }
        long[] sortedWaits = waits.stream().mapToLong(Long::longValue).sorted().toArray();
        return new AuditFigures.Appends(
                result.perSecond(),
                percentile(result.latencyNanos(), MEDIAN),
                percentile(result.latencyNanos(), TAIL),
                percentile(sortedWaits, TAIL),
                result.refused());
    }

    private AuditFigures.Queries queries() throws IOException, SQLException {
        List<String> ids = someIds(2 * LOOK_UPS);
        try (HttpLine line = service.line()) {
            return new AuditFigures.Queries(
                    lookUp(
                            line,
                            _ -> "/v1/entries?subject=" + Population.subject(random.nextInt(population.subjects()))),
                    lookUp(line, _ -> partyMonth()),
                    lookUp(line, number -> "/v1/entries/" + ids.get(number) + "/inclusion"),
                    lookUp(line, number -> "/v1/entries/" + ids.get(LOOK_UPS + number) + "/receipt"));
        }
    }

    private String partyMonth() {
        Instant from = filledUntil
                .minus(Fill.SPAN)
                .plusSeconds(random.nextLong(Fill.SPAN.minus(MONTH).toSeconds()));
        return "/v1/entries?relying_party=" + population.party(random) + "&from=" + from + "&to=" + from.plus(MONTH)
                + "&limit=" + PARTY_PAGE;
    }

    /// One after another, over one connection; the first ones only warm up.
    private AuditFigures.LookUp lookUp(HttpLine line, IntFunction<String> path) throws IOException {
        long[] nanos = new long[SAMPLES];
        for (int number = 0; number < LOOK_UPS; number++) {
            String wanted = path.apply(number);
            long before = System.nanoTime();
            HttpLine.Answer answer = line.get(wanted);
            long taken = System.nanoTime() - before;
            if (answer.status() != 200) {
                throw new IllegalStateException(wanted + " was answered " + answer.status() + " " + answer.body());
            }
            if (number >= WARMING_SAMPLES) {
                nanos[number - WARMING_SAMPLES] = taken;
            }
        }
        Arrays.sort(nanos);
        return new AuditFigures.LookUp(percentile(nanos, MEDIAN), percentile(nanos, TAIL));
    }

    /// Of entries anywhere in the tree, in no order.
    private List<String> someIds(int count) throws SQLException {
        Object[] places = random.longs(2L * count, 0, size.rows())
                .distinct()
                .limit(count)
                .map(size::indexOf)
                .boxed()
                .toArray();
        List<String> ids = new ArrayList<>();
        try (Connection connection = database.connect();
                var select = connection.prepareStatement("select id from leaf where log_index = any(?)")) {
            select.setArray(1, connection.createArrayOf("bigint", places));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getString(1));
                }
            }
        }
        for (int i = 0; ids.size() < count; i++) {
            ids.add(ids.get(i)); // a log smaller than the sample
        }
        Collections.shuffle(ids);
        return ids;
    }

    /// In milliseconds, by process.
    private Map<String, Double> processorTime() throws SQLException {
        Map<String, Double> now = new TreeMap<>();
        now.put(
                "load generator and witnesses",
                CpuTime.ofProcess(ProcessHandle.current().pid()));
        now.put("audit-service", CpuTime.ofProcess(service.pid()));
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_backend_pid()")) {
            row.next();
            ProcessHandle server = ProcessHandle.of(row.getLong(1))
                    .flatMap(ProcessHandle::parent)
                    .orElseThrow();
            now.put("postgresql", CpuTime.ofTree(server));
        }
        return now;
    }

    private long count(String table) throws SQLException {
        return number("select count(*) from " + table);
    }

    private long nextIndex() throws SQLException {
        return number("select next_index from sequence_head");
    }

    private long number(String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    /// In milliseconds.
    private static double percentile(long[] sortedNanos, double part) {
        if (sortedNanos.length == 0) {
            return Double.NaN;
        }
        int index = (int) Math.ceil(part * sortedNanos.length) - 1;
        return sortedNanos[Math.clamp(index, 0, sortedNanos.length - 1)] / NANOS_PER_MILLI;
    }
}
