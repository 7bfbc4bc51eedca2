package org.nationalid.benchmarks.audit;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.nationalid.transparencylog.series.HalfYear;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `./nid bench audit`: appends, checkpoints, queries and proofs.
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = {
            "Measures audit-service on a PostgreSQL and three witnesses of its own: appends at a fixed rate,"
                    + " time until a"
                    + " witnessed checkpoint, auditor queries, proofs.",
            "Rows and tiles are generated directly, without the service, before anything is measured."
        },
        footer = {
            "",
            "Exit status: 0 measured, 1 some appends were refused or unanswered.",
            "The published figures: ./nid bench audit --rows 10000000 --leaves 100000000 --seconds 60 (about 20 GB)"
        })
public final class AuditCommand implements Callable<Integer> {
    private static final String FILLED = "filled";

    @Option(
            names = "--repository",
            required = true,
            description = "the checkout whose packaged audit-service is measured")
    private Path repository;

    @Option(names = "--home", required = true, description = "the data folder is made in here")
    private Path home;

    @Option(names = "--rows", defaultValue = "100000", description = "rows before measuring (${DEFAULT-VALUE})")
    private long rows;

    @Option(names = "--leaves", defaultValue = "0", description = "leaves of the tree (as many as rows)")
    private long leaves;

    @Option(names = "--rate", defaultValue = "2000", description = "entries per second (${DEFAULT-VALUE})")
    private int rate;

    @Option(names = "--seconds", defaultValue = "30", description = "measured span (${DEFAULT-VALUE})")
    private int seconds;

    @Option(names = "--warm-up", defaultValue = "15", description = "seconds before it (${DEFAULT-VALUE})")
    private int warmUp;

    @Option(
            names = "--jvm",
            paramLabel = "OPTION",
            description = "an option for the service's virtual machine, like a flight recording; may be repeated")
    private List<String> jvmOptions = List.of();

    @Option(names = "--keep", description = "keep the data folder, and use the one that an earlier run kept")
    private boolean isKept;

    @Option(names = "--json", description = "print one JSON document instead of lines")
    private boolean asJson;

    private final PrintStream progress = new PrintStream(System.err, true, StandardCharsets.UTF_8);

    @Override
    public Integer call() throws IOException, SQLException, InterruptedException {
        Path data = home.resolve("bench-audit");
        Size size = Size.of(rows, leaves);
        if (!isKept || !isFilledFor(data, size)) {
            delete(data);
        }
        Files.createDirectories(data);
        try {
            AuditFigures figures = measure(data, size);
            new PrintStream(System.out, true, StandardCharsets.UTF_8).println(asJson ? figures.json() : figures.text());
            return figures.appends().refused() == 0 ? 0 : 1;
        } finally {
            if (!isKept) {
                delete(data);
            }
        }
    }

    private AuditFigures measure(Path data, Size size) throws IOException, SQLException, InterruptedException {
        Path jar = repository.resolve("audit-service/target/quarkus-app/quarkus-run.jar");
        Path log = data.resolve("audit-service.log");
        Path tiles = data.resolve("tiles");
        BenchKeys keys = new BenchKeys(data);
        Population population = new Population(size.rows());
        try (BenchWitnesses witnesses = new BenchWitnesses(data, BenchService.LOG_NAME, keys.secret("log-signing"))) {
            if (!Files.exists(data.resolve(FILLED))) {
                fill(jar, data, size, population, keys, witnesses, log);
            }
            Instant filledUntil =
                    Instant.parse(Files.readAllLines(data.resolve(FILLED)).getLast());
            try (BenchDatabase database = BenchDatabase.measured(data.resolve("postgres"));
                    BenchService service =
                            new BenchService(jar, jvmOptions, database, keys, tiles, witnesses.policy(), log)) {
                return new AuditBenchmark(service, database, size, population, filledUntil, progress)
                        .measure(rate, Duration.ofSeconds(warmUp), Duration.ofSeconds(seconds));
            }
        }
    }

    private void fill(
            Path jar, Path data, Size size, Population population, BenchKeys keys, BenchWitnesses witnesses, Path log)
            throws IOException, SQLException, InterruptedException {
        Path tiles = data.resolve("tiles");
        progress.println("generating " + size.rows() + " rows and " + size.leaves() + " leaves");
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        try (BenchDatabase database = BenchDatabase.filling(data.resolve("postgres"))) {
            new BenchService(jar, List.of(), database, keys, tiles, witnesses.policy(), log)
                    .close(); // it makes the tables
            long began = System.nanoTime();
            new Fill(database, tiles.resolve(HalfYear.of(now).toString()), keys.secret("payload"))
                    .fill(size, population, now, done -> {
                        if (done % (1 << 20) == 0 || done == size.leaves()) {
                            progress.printf(
                                    Locale.ROOT,
                                    "\r  %3d %% of the leaves, %d s ",
                                    100 * done / size.leaves(),
                                    (System.nanoTime() - began) / 1_000_000_000);
                            progress.print(done == size.leaves() ? "\n  building indexes\n" : "");
                        }
                    });
        }
        Files.write(data.resolve(FILLED), List.of(size.toString(), now.toString()));
    }

    private static boolean isFilledFor(Path data, Size size) throws IOException {
        Path filled = data.resolve(FILLED);
        return Files.exists(filled) && Files.readAllLines(filled).getFirst().equals(size.toString());
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) paths.sorted(Comparator.reverseOrder())::iterator) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
