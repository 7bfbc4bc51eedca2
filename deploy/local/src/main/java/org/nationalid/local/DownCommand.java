package org.nationalid.local;

import java.util.List;
import java.util.concurrent.Callable;
import org.nationalid.local.platform.PlatformDescription;
import org.nationalid.local.process.Leftovers;
import org.nationalid.local.process.PidFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Stops the launcher, which stops the rest; and whatever a killed launcher left behind.
@Command(name = "down", description = "Stops the platform.")
final class DownCommand implements Callable<Integer> {
    @Mixin
    private HomeOptions homeOptions;

    @Override
    public Integer call() {
        Home home = homeOptions.home();
        home.create();
        boolean wasRunning = PidFile.of(home, PidFile.LAUNCHER).running().isPresent();
        if (wasRunning) {
            System.out.println("stopping (after the first run of a build a minute longer, to make later ones quick)");
            Leftovers.endLauncher(home);
        }
        List<String> orphans = Leftovers.end(home);
        new PlatformDescription(home).delete();
        if (!orphans.isEmpty()) System.out.println("stopped what was left running: " + String.join(", ", orphans));
        if (wasRunning) System.out.println("the platform is stopped");
        if (!wasRunning && orphans.isEmpty()) System.out.println("nothing was running");
        return 0;
    }
}
