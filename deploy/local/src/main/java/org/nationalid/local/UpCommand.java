package org.nationalid.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.nationalid.local.platform.Platform;
import org.nationalid.local.platform.PlatformDescription;
import org.nationalid.local.platform.Ports;
import org.nationalid.local.platform.ServiceSpec;
import org.nationalid.local.platform.Services;
import org.nationalid.local.process.LauncherLock;
import org.nationalid.local.seed.Sandbox;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Starts everything, tells how to use it, and stays until it is told to stop or something dies.
@Command(name = "up", description = "Starts the platform and supervises it.")
final class UpCommand implements Callable<Integer> {
    @Mixin
    private HomeOptions homeOptions;

    @Option(names = "--port-offset", defaultValue = "0", description = "added to every port")
    private int portOffset;

    @Option(names = "--only", split = ",", description = "start these services only, and seed nothing")
    private List<String> only = List.of();

    @Option(
            names = "--no-quick-starts",
            description = "do not link classes ahead of time when the first run of a build has ended")
    private boolean noQuickStarts;

    @Override
    public Integer call() throws InterruptedException {
        Home home = homeOptions.home();
        home.create();
        List<ServiceSpec> wanted = wanted();
        var progress = new Progress(System.out);
        var lock = LauncherLock.take(home); // given back by the hook, when nothing of ours runs any more
        var ports = new Ports(portOffset);
        var description = new PlatformDescription(home);
        var platform = new Platform(home, ports, progress, !noQuickStarts);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(platform, description, lock), "stop"));
        platform.start(wanted);
        if (only.isEmpty()) new Sandbox(home, ports, progress).prepare();
        description.write(ports, wanted);
        rememberGoodStart(home);
        new Welcome(home, ports).print(progress, only.isEmpty());
        platform.supervise();
        return 0;
    }

    /// What `./nid` keeps of the launcher's own classes is good only from a run that came this far.
    private static void rememberGoodStart(Home home) {
        try {
            Files.writeString(home.startupCaches().resolve("launcher.ready"), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void stop(Platform platform, PlatformDescription description, LauncherLock lock) {
        try (lock) {
            description.delete();
            platform.close();
            System.out.println("  everything is stopped");
        }
    }

    private List<ServiceSpec> wanted() {
        if (only.isEmpty()) return Services.ALL;
        var unknown = new ArrayList<>(only);
        Services.ALL.forEach(service -> unknown.remove(service.name()));
        if (!unknown.isEmpty()) {
            throw new LauncherFailure(
                    "There is no service called " + String.join(", ", unknown) + ".",
                    "One of: "
                            + String.join(
                                    ", ",
                                    Services.ALL.stream().map(ServiceSpec::name).toList()));
        }
        return Services.ALL.stream()
                .filter(service -> only.contains(service.name()))
                .toList();
    }
}
