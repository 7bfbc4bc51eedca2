package org.nationalid.local.platform;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.nationalid.local.Home;
import org.nationalid.local.Progress;
import org.nationalid.local.process.ChildProcess;

/// Makes the caches that the run which just ended recorded for: a matter of some ten seconds of processor time each,
/// once per build. Cut off at any moment it loses nothing, the next run records again.
final class StartupCaches {
    private static final Duration CREATION_MAX = Duration.ofMinutes(3);

    private final Home home;
    private final ServiceCommand commands;
    private final Progress progress;

    StartupCaches(Home home, Ports ports, Progress progress) {
        this.home = home;
        this.commands = new ServiceCommand(home, ports);
        this.progress = progress;
    }

    void create(List<ServiceSpec> services) {
        List<ServiceSpec> recorded = services.stream()
                .filter(service -> commands.cacheOf(service).isRecorded())
                .toList();
        if (recorded.isEmpty()) return;
        progress.note("everything has ended; " + recorded.size() + " services are made ready for quick starts, once");
        try (var workers = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            recorded.forEach(service -> workers.execute(() -> create(service)));
        }
    }

    private void create(ServiceSpec service) {
        String name = service.name() + "-cache";
        ChildProcess.start(home, name, commands.ofCacheCreation(service), Map.of())
                .awaitEnd(CREATION_MAX);
        if (commands.cacheOf(service).finish()) {
            progress.done(service.name() + " will start quickly from now on");
        } else {
            progress.note(service.name() + " will start slowly once more; why: " + home.logOf(name));
        }
    }
}
