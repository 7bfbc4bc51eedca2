package org.nationalid.local;

import java.util.List;
import java.util.Locale;
import org.nationalid.local.platform.Ports;
import org.nationalid.local.platform.Services;
import org.nationalid.local.seed.SandboxCitizen;
import org.nationalid.local.seed.SeedRecord;

/// The last thing `./nid up` prints: where to go, as whom, and what to try.
final class Welcome {
    private final Home home;
    private final Ports ports;

    Welcome(Home home, Ports ports) {
        this.home = home;
        this.ports = ports;
    }

    void print(Progress progress, boolean isWhole) {
        progress.plain("");
        progress.plain(String.format(
                Locale.ROOT, "National ID is ready after %.1f s. Ctrl-C stops it.", progress.secondsSinceStart()));
        if (!isWhole) return;
        progress.plain("");
        link(progress, "Tax office (a government app)", ports.urlOf(Services.TAX_OFFICE));
        link(progress, "Portal (citizens, auditors)", ports.urlOf(Services.PORTAL));
        link(progress, "Inbox (one-time passwords)", ports.inboxUrl());
        link(progress, "OpenID Connect discovery", ports.urlOf(Services.GATEWAY) + "/.well-known/openid-configuration");
        link(progress, "Access log checkpoint", ports.urlOf(Services.GATEWAY) + "/log/checkpoint");
        progress.plain("");
        progress.plain("Sandbox citizens");
        List<SeedRecord.Citizen> citizens = SeedRecord.read(home.seed()).citizens();
        for (SeedRecord.Citizen citizen : citizens) {
            progress.plain("  " + spaced(citizen.alias()) + "  "
                    + SandboxCitizen.valueOf(citizen.key()).introduction());
        }
        progress.plain("");
        progress.plain("""
                Try next
                  1. Open the tax office, sign in with an alias above, read the code in the inbox, allow or refuse.
                  2. Open the portal as the same citizen: see who looked, and withdraw the consent.
                  3. Open the portal as the auditor: find those accesses and their proofs.
                  4. ./nid demo plays all of it and checks every step.""");
    }

    private static void link(Progress progress, String name, String url) {
        progress.plain(String.format(Locale.ROOT, "  %-30s %s", name, url));
    }

    private static String spaced(String alias) {
        return alias.replaceAll("(.{4})(?!$)", "$1 ");
    }
}
