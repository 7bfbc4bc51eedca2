package org.nationalid.local.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.nationalid.local.Home;
import org.nationalid.local.LauncherFailure;
import org.nationalid.local.Progress;
import org.nationalid.local.inbox.Inbox;
import org.nationalid.local.postgres.Databases;
import org.nationalid.local.postgres.PostgresServer;
import org.nationalid.local.process.Leftovers;
import org.nationalid.local.process.PortOwner;

/// Everything that runs, from the first check to the last process. Closing it stops whatever had been started, in the
/// reverse order, at whatever point the start had come to.
public final class Platform implements AutoCloseable {
    private static final long FREE_BYTES_MIN = 400L * 1024 * 1024;
    private static final long SUPERVISION_MILLIS = 500;

    private final Home home;
    private final Ports ports;
    private final Progress progress;
    private final boolean quickStarts;
    private final RunningServices services;
    private final RunningWitnesses witnesses;
    private PostgresServer postgres;
    private Inbox inbox;
    private volatile boolean isClosing;

    public Platform(Home home, Ports ports, Progress progress) {
        this(home, ports, progress, true);
    }

    /// @param quickStarts whether a first run is followed by what makes later ones quick
    public Platform(Home home, Ports ports, Progress progress, boolean quickStarts) {
        this.quickStarts = quickStarts;
        this.home = home;
        this.ports = ports;
        this.progress = progress;
        this.services = new RunningServices(home, ports);
        this.witnesses = new RunningWitnesses(home, ports);
    }

    public void start(List<ServiceSpec> wanted) {
        endLeftovers();
        requireDiskSpace();
        requireFreePorts(wanted);
        var keys = new PlatformKeys(home);
        keys.ensure();
        if (wanted.contains(Services.AUDIT)) startWitnesses();
        startPostgres(wanted, keys);
        startInbox();
        synchronized (this) {
            failIfClosed();
            services.start(wanted);
        }
        progress.note(wanted.size() + " services start, a few at a time");
        if (wanted.contains(Services.AUDIT)) witnesses.awaitReady(progress);
        services.awaitReady(progress);
    }

    /// Returns only by throwing: as long as everything runs there is nothing to say.
    public void supervise() throws InterruptedException {
        while (true) {
            Thread.sleep(SUPERVISION_MILLIS);
            services.failIfOneDied();
            if (!isClosing && !postgres.process().isAlive())
                throw postgres.process().died();
        }
    }

    private void endLeftovers() {
        List<String> ended = Leftovers.end(home);
        if (!ended.isEmpty()) progress.done("ended what an earlier launcher left running: " + String.join(", ", ended));
    }

    private void requireDiskSpace() {
        try {
            long free = Files.getFileStore(home.root()).getUsableSpace();
            if (free < FREE_BYTES_MIN) {
                throw new LauncherFailure(
                        "Only " + free / 1_048_576 + " MiB are free where " + home.root() + " lies; the platform needs "
                                + FREE_BYTES_MIN / 1_048_576 + " MiB.",
                        "Free some space, or choose another disk with NID_HOME=/some/folder.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void requireFreePorts(List<ServiceSpec> wanted) {
        Map<Integer, String> needed = new TreeMap<>();
        needed.put(ports.postgres(), "PostgreSQL");
        needed.put(ports.inbox(), "the inbox");
        if (wanted.contains(Services.AUDIT)) {
            WitnessSpec.ALL.forEach(witness -> needed.put(ports.of(witness), witness.name()));
        }
        for (ServiceSpec service : wanted) {
            needed.put(ports.of(service), service.name());
            needed.put(ports.managementOf(service), service.name() + "'s health page");
        }
        needed.forEach((port, user) -> {
            if (PortOwner.isFree(port)) return;
            String holder = PortOwner.of(port)
                    .orElse("a process that this user may not see, or a connection that has not ended yet");
            throw new LauncherFailure(
                    "Port " + port + ", which " + user + " needs, is in use by " + holder + ".",
                    "Stop that process, or start on other ports with ./nid up --port-offset 1000.");
        });
    }

    private synchronized void startPostgres(List<ServiceSpec> wanted, PlatformKeys keys) {
        failIfClosed();
        postgres = PostgresServer.start(home, ports.postgres());
        try (var databases = Databases.of(postgres)) {
            for (ServiceSpec service : wanted) {
                service.ownDatabase().ifPresent(name -> databases.ensure(name, keys.databasePassword(service)));
            }
        }
        progress.done("PostgreSQL is ready on port " + ports.postgres());
    }

    private synchronized void startInbox() {
        failIfClosed();
        inbox = Inbox.open(ports.inbox(), InstantSource.system());
        progress.done("the inbox is ready on port " + ports.inbox());
    }

    private synchronized void startWitnesses() {
        failIfClosed();
        witnesses.start(new LogPolicy(home, ports));
    }

    private void failIfClosed() {
        if (isClosing) throw new IllegalStateException("the platform is being stopped");
    }

    @Override
    public synchronized void close() {
        if (isClosing) return;
        isClosing = true;
        try {
            services.close();
        } finally {
            witnesses.close();
            if (inbox != null) inbox.close();
            if (postgres != null) postgres.close();
        }
        if (quickStarts) new StartupCaches(home, progress).create(services.recorded());
    }
}
