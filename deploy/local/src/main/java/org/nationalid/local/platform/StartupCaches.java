package org.nationalid.local.platform;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.nationalid.local.Home;
import org.nationalid.local.Progress;
import org.nationalid.local.process.ChildProcess;

/// Makes the caches that the run which just ended recorded for: a matter of some ten seconds of processor time each,
/// once per build. When it is cut off, the next run records again.
final class StartupCaches {
    private static final int AT_A_TIME = 2; // each takes a processor and some hundred MiB
    private static final Duration CREATION_MAX = Duration.ofMinutes(2);

    private final Home home;
    private final Progress progress;

    StartupCaches(Home home, Progress progress) {
        this.home = home;
        this.progress = progress;
    }

    /// One that is to be made, and the command line that makes it. Both are of the build that ran, whatever was built
    /// since.
    record Recorded(StartupCache cache, List<String> command) {}

    void create(Collection<Recorded> ended) {
        List<Recorded> recorded =
                ended.stream().filter(one -> one.cache().isRecorded()).toList();
        if (recorded.isEmpty()) return;
        progress.note("everything has ended; " + recorded.size() + " services are made ready for quick starts, once");
        try (var workers = Executors.newFixedThreadPool(AT_A_TIME)) {
            recorded.forEach(one -> workers.execute(() -> create(one)));
        }
    }

    private void create(Recorded one) {
        String service = one.cache().service();
        String name = service + "-cache";
        if (ChildProcess.start(home, name, one.command(), Map.of()).awaitSuccess(CREATION_MAX)) {
            one.cache().finish();
            progress.done(service + " will start quickly from now on");
        } else {
            one.cache().forgetCreation();
            progress.note(service + " will start slowly once more; why: " + home.logOf(name));
        }
    }
}
