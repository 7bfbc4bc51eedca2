package org.nationalid.local.platform;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
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

/// The services as processes. One more starts at a time than there are processors: fewer would leave one idle, all at
/// once would take the caches of two processors from each other and cost a tenth more.
final class RunningServices implements AutoCloseable {
    private static final Duration START_MAX = Duration.ofMinutes(3);
    private static final Duration STOP_MAX = Duration.ofMinutes(1);
    private static final long POLL_MILLIS = 200;

    private final Map<ServiceSpec, ChildProcess> children = new LinkedHashMap<>();
    private final Queue<ServiceSpec> pending = new ArrayDeque<>();
    private final Set<ServiceSpec> ready = ConcurrentHashMap.newKeySet();
    private final Home home;
    private final Ports ports;
    private final int atATime;
    private final ServiceCommand commands;
    private final Map<ServiceSpec, StartupCaches.Recorded> recorded = new ConcurrentHashMap<>();
    private volatile boolean isClosing;
    private volatile boolean isWhole;

    RunningServices(Home home, Ports ports) {
        this(home, ports, Runtime.getRuntime().availableProcessors() + 1);
    }

    RunningServices(Home home, Ports ports, int atATime) {
        this.home = home;
        this.atATime = atATime;
        this.ports = ports;
        this.commands = new ServiceCommand(home, ports);
    }

    void start(List<ServiceSpec> services) {
        pending.addAll(services);
        startNext(atATime);
    }

    void awaitReady(Progress progress) {
        long deadline = System.nanoTime() + START_MAX.toNanos();
        try (var readiness = new Readiness()) {
            for (List<ServiceSpec> waiting = starting(); !waiting.isEmpty(); waiting = starting()) {
                failIfOneDied();
                for (ServiceSpec service : waiting) {
                    if (isClosing) throw new IllegalStateException("the platform is being stopped");
                    if (readiness.isReady(ports.managementOf(service))) {
                        ready.add(service);
                        progress.done(service.name() + " is ready on port " + ports.of(service));
                        startNext(1);
                        deadline = System.nanoTime() + START_MAX.toNanos(); // the next one has only just begun
                    }
                }
                if (System.nanoTime() > deadline) throw notReady(waiting.getFirst());
                pause();
            }
        }
    }

    private void startNext(int count) {
        synchronized (children) {
            for (int i = 0; i < count && !pending.isEmpty(); i++) {
                if (isClosing) throw new IllegalStateException("the platform is being stopped");
                start(pending.remove());
            }
        }
    }

    private void start(ServiceSpec service) {
        StartupCache cache = commands.cacheOf(service);
        cache.forgetOthers();
        recorded.put(service, new StartupCaches.Recorded(cache, commands.ofCacheCreation(service)));
        children.put(
                service, ChildProcess.start(home, service.name(), commands.of(service), commands.environment(service)));
    }

    private List<ServiceSpec> starting() {
        return snapshot().keySet().stream()
                .filter(service -> !ready.contains(service))
                .toList();
    }

    /// What the next start may be made quick with: nothing unless every service came to be ready and ended when it was
    /// told to.
    Collection<StartupCaches.Recorded> recorded() {
        return isWhole ? recorded.values() : List.of();
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
        isWhole = pending.isEmpty()
                && ready.containsAll(all.keySet())
                && all.values().stream().allMatch(ChildProcess::isAlive);
        all.values().forEach(ChildProcess::terminate);
        all.values().forEach(child -> child.awaitEnd(STOP_MAX));
        if (!isWhole) recorded.values().forEach(one -> one.cache().forgetCreation());
    }
}
