package org.nationalid.local.postgres;

import java.io.IOException;
import java.util.List;

/// PostgreSQL refuses to run as root. In containers root is often the only user there is, so root starts it inside a
/// user namespace in which it is nobody in particular: no privileges, but still the owner of the same files.
final class OrdinaryUser {
    private static final List<String> NAMESPACE = List.of("unshare", "--user");

    private OrdinaryUser() {}

    /// What to put before a PostgreSQL command; nothing for an ordinary user.
    static List<String> prefix() {
        if (!"root".equals(System.getProperty("user.name"))) return List.of();
        if (!succeeds("unshare", "--user", "true")) {
            throw new org.nationalid.local.LauncherFailure(
                    "PostgreSQL refuses to run as root, and this machine allows no user namespace (unshare --user).",
                    "Run ./nid as an ordinary user who owns this folder.");
        }
        return NAMESPACE;
    }

    private static boolean succeeds(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
