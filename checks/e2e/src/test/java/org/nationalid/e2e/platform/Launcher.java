package org.nationalid.e2e.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// The launcher as a child process, with the Java options that matter of those that `./nid` gives it. A home of tests
/// lives for one run: nothing is prepared for the next.
public final class Launcher {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final long POLL_MILLIS = 200;
    private static final int TAIL_LINES = 30;
    private static final List<String> JAVA_OPTIONS = List.of(
            "-Xmx40m",
            "-Xss512k",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:ReservedCodeCacheSize=16m",
            "-XX:-UsePerfData",
            "--enable-native-access=ALL-UNNAMED",
            "-Djava.net.preferIPv4Stack=true");

    /// The few people of the sandbox sign in here more often than a person does.
    private static final Map<String, String> SETTINGS = Map.of("NID_AUTH_OTP_SENDS_MAX", "100");

    private final Path home;
    private Optional<Process> running = Optional.empty();

    Launcher(Path home) {
        this.home = home;
    }

    boolean isAlive() {
        return running.filter(Process::isAlive).isPresent();
    }

    void up(int portOffset) {
        Path ready = home.resolve("run/platform.json");
        Process process = start("up", "--no-quick-starts", "--port-offset", Integer.toString(portOffset));
        running = Optional.of(process);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!Files.exists(ready)) {
            if (!process.isAlive()) throw new IllegalStateException("the platform did not start\n" + tails());
            if (System.nanoTime() > deadline) {
                stop();
                throw new IllegalStateException("the platform did not get ready\n" + tails());
            }
            pause();
        }
    }

    /// Stops the platform as a user does, and says what went wrong if that did.
    void down() {
        int status = awaitEnd(start("down"));
        if (status != 0) throw new IllegalStateException("down ended with " + status + "\n" + tails());
        running.ifPresent(Launcher::awaitEnd);
    }

    /// A frozen launcher notices nothing until it is thawed: so one of its processes can be missing for a while.
    public void freeze() {
        signal("STOP");
    }

    public void thaw() {
        signal("CONT");
    }

    /// Waits until it ends by itself; returns its exit status.
    public int awaitEnd() {
        return awaitEnd(running.orElseThrow(() -> new AssertionError("there was no launcher to wait for")));
    }

    /// What it printed.
    public String output() {
        try {
            return Files.readString(log());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Ends it for certain; its children end with it.
    void stop() {
        running.filter(Process::isAlive).ifPresent(process -> {
            signal("CONT");
            process.destroy();
            awaitEnd(process);
        });
    }

    private Process start(String command, String... arguments) {
        var line = new ArrayList<String>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(JAVA_OPTIONS);
        line.addAll(List.of("-jar", Repository.program("deploy/local").toString(), command));
        line.addAll(List.of(arguments));
        line.addAll(List.of(
                "--home", home.toString(), "--repository", Repository.root().toString()));
        try {
            Files.createDirectories(log().getParent());
            var builder = new ProcessBuilder(line).redirectErrorStream(true);
            builder.environment().putAll(SETTINGS);
            return builder.redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void signal(String name) {
        running.filter(Process::isAlive).ifPresent(process -> {
            try {
                new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                        .start()
                        .waitFor();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private Path log() {
        return home.resolve("logs/launcher.log");
    }

    /// The end of every log: whichever process is to blame, its reason is among them.
    private String tails() {
        try (Stream<Path> logs = Files.list(home.resolve("logs"))) {
            var text = new StringBuilder();
            for (Path log : logs.filter(Files::isRegularFile).sorted().toList()) {
                List<String> lines = Files.readAllLines(log);
                text.append("--- ").append(log.getFileName()).append('\n');
                lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size())
                        .forEach(line -> text.append(line).append('\n'));
            }
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int awaitEnd(Process process) {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("a process of the launcher does not end");
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
