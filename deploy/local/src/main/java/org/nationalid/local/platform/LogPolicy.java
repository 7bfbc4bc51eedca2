package org.nationalid.local.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Base64;
import org.nationalid.local.Home;
import org.nationalid.local.keys.KeyFiles;
import org.nationalid.transparencylog.note.NoteSigner;
import org.nationalid.transparencylog.note.VerifierKey;

/// The C2SP tlog-policy file of the access log: which key signs it, who witnesses it, where they are asked. The
/// audit-service obeys it, and shows it to everybody.
public final class LogPolicy {
    private final Home home;
    private final Ports ports;

    public LogPolicy(Home home, Ports ports) {
        this.home = home;
        this.ports = ports;
    }

    /// Written anew at each start, because addresses change with the port offset.
    Path write() {
        Path file = home.trustOf(Services.AUDIT.name()).resolve("log.policy");
        try {
            Files.createDirectories(file.getParent());
            Path draft = file.resolveSibling("log.policy.draft");
            Files.writeString(draft, text());
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    VerifierKey logKey() {
        return NoteSigner.ofLog(Services.LOG_ORIGIN, seed(Services.AUDIT.name(), Services.LOG_SIGNING))
                .verifierKey();
    }

    private String text() {
        var policy = new StringBuilder("log " + logKey() + "\n");
        for (WitnessSpec witness : WitnessSpec.ALL) {
            VerifierKey key = NoteSigner.ofWitness(
                            "nationalid.local/" + witness.name(), seed(witness.name(), WitnessSpec.KEY))
                    .verifierKey();
            policy.append("witness %s %s %s\n".formatted(witness.name(), key, ports.urlOf(witness)));
        }
        String names =
                String.join(" ", WitnessSpec.ALL.stream().map(WitnessSpec::name).toList());
        return policy.append("group witnesses %d %s\nquorum witnesses\n".formatted(WitnessSpec.QUORUM, names))
                .toString();
    }

    private byte[] seed(String owner, String name) {
        return Base64.getUrlDecoder().decode(new KeyFiles(home.secretsOf(owner)).secret(name));
    }
}
