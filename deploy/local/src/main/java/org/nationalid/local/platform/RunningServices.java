package org.nationalid.local.platform;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.nationalid.local.Home;
import org.nationalid.local.LauncherFailure;
import org.nationalid.local.Progress;
import org.nationalid.local.process.ChildProcess;

/// The services as processes. A few more start at a time than there are processors: fewer would leave one idle, all at
/// once would take the caches of the processors from each other and cost a tenth more.
final class RunningServices implements AutoCloseable {
    private static final Duration START_MAX = Duration.ofMinutes(3);
    private static final Duration STOP_MAX = Duration.ofMinutes(1);
    private static final long POLL_MILLIS = 200;
    private static final int AT_A_TIME = Runtime.getRuntime().availableProcessors() + 1;

    private final Map<ServiceSpec, ChildProcess> children = new LinkedHashMap<>();
    private final Queue<ServiceSpec> pending = new ArrayDeque<>();
    private final Set<ServiceSpec> ready = ConcurrentHashMap.newKeySet();
    private final Home home;
    private final Ports ports;
    private final ServiceCommand commands;
    private volatile boolean isClosing;

    RunningServices(Home home, Ports ports) {
        this.home = home;
        this.ports = ports;
        this.commands = new ServiceCommand(home, ports);
    }

    void start(List<ServiceSpec> services) {
        pending.addAll(services);
        startNext(AT_A_TIME);
    }

    void awaitReady(Progress progress) {
        long deadline = System.nanoTime() + START_MAX.toNanos();
        try (var readiness = new Readiness()) {
            for (List<ServiceSpec> waiting = starting(); !waiting.isEmpty(); waiting = starting()) {
                failIfOneDied();
                for (ServiceSpec service : waiting) {
                    if (readiness.isReady(ports.managementOf(service))) {
                        ready.add(service);
                        progress.done(service.name() + " is ready on port " + ports.of(service));
                        startNext(1);
                    }
                }
                if (System.nanoTime() > deadline) throw notReady(waiting.getFirst());
                pause();
            }
        }
    }

    private void startNext(int count) {
        synchronized (children) {
            for (int i = 0; i < count && !pending.isEmpty() && !isClosing; i++) {
                ServiceSpec service = pending.remove();
                var child =
                        ChildProcess.start(home, service.name(), commands.of(service), commands.environment(service));
                children.put(service, child);
            }
        }
    }

    private List<ServiceSpec> starting() {
        return snapshot().keySet().stream()
                .filter(service -> !ready.contains(service))
                .toList();
    }

    /// Those that came to be ready.
    List<ServiceSpec> ready() {
        return List.copyOf(ready);
    }

    void failIfOneDied() {
        if (isClosing) return; // they end because we ask them to
        Optional<ChildProcess> dead =
                snapshot().values().stream().filter(child -> !child.isAlive()).findFirst();
        if (dead.isPresent()) throw dead.get().died();
    }

    private LauncherFailure notReady(ServiceSpec service) {
        return new LauncherFailure(
                service.name() + " is not ready after " + START_MAX.toSeconds() + " s. The end of its log:\n"
                        + snapshot().get(service).tail(),
                "The whole log: " + home.logOf(service.name()));
    }

    private Map<ServiceSpec, ChildProcess> snapshot() {
        synchronized (children) {
            return new LinkedHashMap<>(children);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for services", e);
        }
    }

    @Override
    public void close() {
        Map<ServiceSpec, ChildProcess> all;
        synchronized (children) {
            isClosing = true;
            all = snapshot();
        }
        all.values().forEach(ChildProcess::terminate);
        all.values().forEach(child -> child.awaitEnd(STOP_MAX));
        all.keySet().stream().filter(service -> !ready.contains(service)).forEach(service -> commands.cacheOf(service)
                .forgetRecording());
    }
}
