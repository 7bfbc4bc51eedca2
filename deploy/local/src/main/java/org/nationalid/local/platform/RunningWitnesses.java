package org.nationalid.local.platform;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.nationalid.local.Home;
import org.nationalid.local.LauncherFailure;
import org.nationalid.local.Progress;
import org.nationalid.local.process.ChildProcess;
import org.nationalid.transparencylog.witness.WitnessProgram;

/// The witnesses as processes. One that dies does not end the platform: that the log goes on without it is the point.
final class RunningWitnesses implements AutoCloseable {
    private static final Duration START_MAX = Duration.ofSeconds(30);
    private static final Duration STOP_MAX = Duration.ofSeconds(10);
    private static final long POLL_MILLIS = 50;

    private final List<ChildProcess> children = new ArrayList<>();
    private final Home home;
    private final Ports ports;
    private volatile boolean isClosing;

    RunningWitnesses(Home home, Ports ports) {
        this.home = home;
        this.ports = ports;
    }

    void start(LogPolicy policy) {
        for (WitnessSpec witness : WitnessSpec.ALL) {
            children.add(ChildProcess.start(
                    home, witness.name(), command(witness, policy), Map.of("MALLOC_ARENA_MAX", "1")));
        }
    }

    void awaitReady(Progress progress) {
        long deadline = System.nanoTime() + START_MAX.toNanos();
        try (var witnessed = WitnessedSize.ofTheLogOf(Instant.now())) {
            for (int i = 0; i < children.size(); i++) {
                WitnessSpec witness = WitnessSpec.ALL.get(i);
                while (!witnessed.answers(ports.urlOf(witness))) {
                    if (isClosing) throw new IllegalStateException("the platform is being stopped");
                    if (!children.get(i).isAlive()) throw children.get(i).died();
                    if (System.nanoTime() > deadline) {
                        throw new LauncherFailure(
                                witness.name() + " does not answer. The end of its log:\n"
                                        + children.get(i).tail(),
                                "The whole log: " + home.logOf(witness.name()));
                    }
                    pause();
                }
            }
        }
        progress.done(children.size() + " witnesses are ready on ports " + ports.of(WitnessSpec.ALL.getFirst()) + "–"
                + ports.of(WitnessSpec.ALL.getLast()));
    }

    private List<String> command(WitnessSpec witness, LogPolicy policy) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms2m",
                "-Xmn1m",
                "-Xmx16m",
                "-Xss256k",
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders", // the services' choice: the JDK's own class archive is shared with them
                "-XX:+UnlockDiagnosticVMOptions",
                "-XX:ArchiveRelocationMode=0",
                "-XX:TieredStopAtLevel=1",
                "-XX:Tier3InvocationThreshold=2000",
                "-XX:Tier3MinInvocationThreshold=1000",
                "-XX:Tier3CompileThreshold=15000",
                "-XX:ReservedCodeCacheSize=8m",
                "-XX:-UsePerfData",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.net.preferIPv4Stack=true",
                "-Djdk.virtualThreadScheduler.parallelism=1",
                "-cp",
                program().toString(),
                WitnessProgram.class.getName(),
                "nationalid.local/" + witness.name(),
                home.secretsOf(witness.name()).resolve(WitnessSpec.KEY + ".key").toString(),
                home.witnesses().resolve(witness.name()).toString(),
                Integer.toString(ports.of(witness))));
        policy.logKeys().forEach(key -> command.add(key.toString()));
        return command;
    }

    /// The library lies beside the launcher, which needs it for the policy.
    private static Path program() {
        try {
            return Path.of(WitnessProgram.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("where a class was loaded from is a file", e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for witnesses", e);
        }
    }

    @Override
    public void close() {
        isClosing = true;
        children.forEach(ChildProcess::terminate);
        children.forEach(child -> child.awaitEnd(STOP_MAX));
    }
}
