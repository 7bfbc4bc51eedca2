package org.nationalid.local.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.nationalid.local.Home;
import org.nationalid.local.keys.KeyFiles;
import org.nationalid.transparencylog.note.NoteSigner;
import org.nationalid.transparencylog.note.VerifierKey;
import org.nationalid.transparencylog.series.HalfYear;
import org.nationalid.transparencylog.series.LogSeries;

/// The C2SP tlog-policy file of the access logs: which keys sign them, from the first to those of the coming
/// half-years, who witnesses them, where they are asked. The audit-service obeys it, and shows it to everybody.
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

    List<VerifierKey> logKeys() {
        return new LogSeries(Services.LOG_NAME, seed(Services.AUDIT.name(), Services.LOG_SIGNING))
                .announced(HalfYear.of(Instant.now()))
                .toList();
    }

    private String text() {
        var policy = new StringBuilder();
        logKeys().forEach(key -> policy.append("log ").append(key).append('\n'));
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
