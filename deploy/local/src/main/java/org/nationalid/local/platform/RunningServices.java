package org.nationalid.local.platform;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.nationalid.local.Home;
import org.nationalid.local.LauncherFailure;
import org.nationalid.local.Progress;
import org.nationalid.local.process.ChildProcess;

/// The services as processes: all started at once, because on two cores waiting for one wastes the other.
final class RunningServices implements AutoCloseable {
    private static final Duration START_MAX = Duration.ofMinutes(3);
    private static final Duration STOP_MAX = Duration.ofMinutes(1);
    private static final long POLL_MILLIS = 150;

    private final Map<ServiceSpec, ChildProcess> children = new LinkedHashMap<>();
    private final Set<ServiceSpec> ready = ConcurrentHashMap.newKeySet();
    private final Home home;
    private final Ports ports;
    private volatile boolean isClosing;

    RunningServices(Home home, Ports ports) {
        this.home = home;
        this.ports = ports;
    }

    void start(List<ServiceSpec> services) {
        var commands = new ServiceCommand(home, ports);
        for (ServiceSpec service : services) {
            ChildProcess child =
                    ChildProcess.start(home, service.name(), commands.of(service), commands.environment(service));
            synchronized (children) {
                children.put(service, child);
            }
        }
    }

    void awaitReady(Progress progress) {
        List<ServiceSpec> waiting = new ArrayList<>(snapshot().keySet());
        long deadline = System.nanoTime() + START_MAX.toNanos();
        try (var readiness = new Readiness()) {
            while (!waiting.isEmpty()) {
                failIfOneDied();
                for (ServiceSpec service : List.copyOf(waiting)) {
                    if (readiness.isReady(ports.managementOf(service))) {
                        waiting.remove(service);
                        ready.add(service);
                        progress.done(service.name() + " is ready on port " + ports.of(service));
                    }
                }
                if (!waiting.isEmpty() && System.nanoTime() > deadline) throw notReady(waiting.getFirst());
                pause();
            }
        }
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
        isClosing = true;
        var all = snapshot();
        all.values().forEach(ChildProcess::terminate);
        all.values().forEach(child -> child.awaitEnd(STOP_MAX));
        all.keySet().stream()
                .filter(service -> !ready.contains(service))
                .forEach(service -> new StartupArchive(home.startupArchiveOf(service.name())).forget());
    }
}
