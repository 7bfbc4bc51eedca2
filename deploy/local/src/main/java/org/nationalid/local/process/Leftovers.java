package org.nationalid.local.process;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.nationalid.local.Home;

/// Processes of a launcher that was killed before it could stop them.
public final class Leftovers {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    /// It waits for everything else, and after the first run of a build makes later starts quick.
    private static final Duration LAUNCHER_PATIENCE = Duration.ofMinutes(12);

    private Leftovers() {}

    /// Ends them and says whose they were.
    public static List<String> end(Home home) {
        List<PidFile> files = PidFile.children(home);
        var names = files.stream()
                .filter(file -> file.running().isPresent())
                .map(PidFile::name)
                .toList();
        files.forEach(file -> file.running().ifPresent(ProcessHandle::destroy));
        files.forEach(file -> awaitEnd(file, PATIENCE));
        return names;
    }

    /// Asks the launcher to end and waits until it did.
    public static void endLauncher(Home home) {
        PidFile file = PidFile.of(home, PidFile.LAUNCHER);
        file.running().ifPresent(ProcessHandle::destroy);
        awaitEnd(file, LAUNCHER_PATIENCE);
    }

    private static void awaitEnd(PidFile file, Duration patience) {
        file.running().ifPresent(process -> {
            try {
                process.onExit().get(patience.toSeconds(), TimeUnit.SECONDS);
            } catch (TimeoutException | ExecutionException e) {
                process.destroyForcibly();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        file.delete();
    }
}
