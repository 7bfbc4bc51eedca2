package org.nationalid.local;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.nationalid.local.platform.PlatformDescription;
import org.nationalid.local.platform.Readiness;
import org.nationalid.local.platform.WitnessedSize;
import org.nationalid.local.process.PidFile;
import org.nationalid.local.process.ResidentMemory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Lists the processes with their memory and whether they would take work now. Exits 0 only when all of them would.
@Command(name = "status", description = "Says what runs.")
final class StatusCommand implements Callable<Integer> {
    private static final int MEBIBYTE = 1024 * 1024;

    @Mixin
    private HomeOptions homeOptions;

    private long totalBytes;
    private boolean allReady = true;

    @Override
    public Integer call() {
        Home home = homeOptions.home();
        home.create();
        var description = new PlatformDescription(home);
        Optional<ProcessHandle> launcher = PidFile.of(home, PidFile.LAUNCHER).running();
        if (launcher.isEmpty()) {
            System.out.println("not running; ./nid up starts it");
            return 3;
        }
        line("launcher", launcher, description.isWritten() ? "ready" : "starting");
        line("postgres", PidFile.of(home, "postgres").running(), "");
        try (var readiness = new Readiness()) {
            description.managementPorts().forEach((service, port) -> {
                boolean ready = readiness.isReady(port);
                allReady &= ready;
                line(service, PidFile.of(home, service).running(), ready ? "ready" : "NOT READY");
            });
        }
        try (var witnessed = WitnessedSize.ofTheLogOf(Instant.now())) {
            description.witnesses().forEach((witness, url) -> {
                OptionalLong size = witnessed.of(url);
                String seen = size.isPresent() ? "saw the log at " + size.getAsLong() + " entries" : "saw nothing yet";
                line(witness, PidFile.of(home, witness).running(), seen);
            });
        }
        System.out.println(String.format(Locale.ROOT, "%-18s %7s %6d MiB", "together", "", totalBytes / MEBIBYTE));
        return allReady && description.isWritten() ? 0 : 1;
    }

    private void line(String name, Optional<ProcessHandle> process, String state) {
        long bytes = process.map(ResidentMemory::ofTree).orElse(0L);
        totalBytes += bytes;
        System.out.println(String.format(
                Locale.ROOT,
                "%-18s %7s %6d MiB  %s",
                name,
                process.map(ProcessHandle::pid).map(Object::toString).orElse("-"),
                bytes / MEBIBYTE,
                process.isPresent() ? state : "NOT RUNNING"));
    }
}
