package org.nationalid.local;

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

    @Override
    public Integer call() throws InterruptedException {
        Home home = homeOptions.home();
        home.create();
        List<ServiceSpec> wanted = wanted();
        var progress = new Progress(System.out);
        try (var lock = LauncherLock.take(home)) {
            var ports = new Ports(portOffset);
            var description = new PlatformDescription(home);
            var platform = new Platform(home, ports, progress);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(platform, description, lock), "stop"));
            platform.start(wanted);
            if (only.isEmpty()) new Sandbox(home, ports, progress).prepare();
            description.write(ports, wanted);
            new Welcome(home, ports).print(progress, only.isEmpty());
            platform.supervise();
            return 0;
        }
    }

    private static void stop(Platform platform, PlatformDescription description, LauncherLock lock) {
        description.delete();
        platform.close();
        lock.close();
        System.out.println("  everything is stopped");
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
