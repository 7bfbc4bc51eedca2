package org.nationalid.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.nationalid.local.Home;
import org.nationalid.local.LauncherFailure;

/// One process of the platform: writes to its own log file and is remembered in a pid file, so that a launcher which
/// was killed does not leave a process that nobody can find.
///
/// It runs in a session of its own: Ctrl-C reaches only the launcher, which then stops everything in the right order.
public final class ChildProcess {
    private static final int TAIL_LINES = 25;

    private final String name;
    private final Process process;
    private final Path log;
    private final PidFile pidFile;

    private ChildProcess(String name, Process process, Path log, PidFile pidFile) {
        this.name = name;
        this.process = process;
        this.log = log;
        this.pidFile = pidFile;
    }

    public static ChildProcess start(Home home, String name, List<String> command, Map<String, String> environment) {
        Path log = home.logOf(name);
        var sessionCommand = new ArrayList<>(OwnSession.PREFIX);
        sessionCommand.addAll(command);
        var builder = new ProcessBuilder(sessionCommand)
                .directory(home.root().toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            var pidFile = PidFile.of(home, name);
            pidFile.write(process.pid());
            return new ChildProcess(name, process, log, pidFile);
        } catch (IOException e) {
            throw new LauncherFailure(
                    "The process " + name + " cannot be started: " + e.getMessage(),
                    "Look at free disk space and memory, then try again.",
                    e);
        }
    }

    public String name() {
        return name;
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public void terminate() {
        process.destroy();
    }

    /// PostgreSQL reads SIGINT as "fast shutdown": end sessions, write a checkpoint, stop.
    public void interrupt() {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            process.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Waits for the end and, when patience is over, makes it.
    public void awaitEnd(Duration patience) {
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
            }
            pidFile.delete();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /// Waits for the end as [#awaitEnd(Duration)] does, and says whether it was a good one.
    public boolean awaitSuccess(Duration patience) {
        awaitEnd(patience);
        return !process.isAlive() && process.exitValue() == 0;
    }

    /// The failure to report when this process ended although nobody asked it to.
    public LauncherFailure died() {
        return new LauncherFailure(
                name + " ended by itself with exit code " + process.exitValue() + ". The end of its log:\n" + tail(),
                "The whole log: " + log);
    }

    public String tail() {
        try (var lines = Files.lines(log)) {
            List<String> all = lines.toList();
            return String.join("\n", all.subList(Math.max(0, all.size() - TAIL_LINES), all.size()));
        } catch (IOException | java.io.UncheckedIOException e) {
            return "(the log " + log + " cannot be read: " + e.getMessage() + ")";
        }
    }
}
