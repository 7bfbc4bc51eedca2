package org.nationalid.benchmarks.audit;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.nationalid.transparencylog.note.NoteSigner;
import org.nationalid.transparencylog.note.VerifierKey;
import org.nationalid.transparencylog.series.HalfYear;
import org.nationalid.transparencylog.series.LogSeries;
import org.nationalid.transparencylog.witness.DiskWitnessStore;
import org.nationalid.transparencylog.witness.Witness;
import org.nationalid.transparencylog.witness.WitnessServer;

/// Three witnesses, of which two must cosign. They run in this process; what they remember lies on the disk.
final class BenchWitnesses implements AutoCloseable {
    private static final int COUNT = 3;
    private static final String QUORUM = "group all-of-them 2 w0 w1 w2\nquorum all-of-them\n";

    private final List<WitnessServer> servers = new ArrayList<>();
    private final Path policy;

    BenchWitnesses(Path folder, String logName, byte[] logSeed) throws IOException {
        List<VerifierKey> logs = new LogSeries(logName, logSeed)
                .announced(HalfYear.of(Instant.now()))
                .toList();
        StringBuilder lines = new StringBuilder();
        logs.forEach(log -> lines.append("log ").append(log).append('\n'));
        for (int i = 0; i < COUNT; i++) {
            byte[] seed = logSeed.clone();
            seed[0] ^= (byte) (i + 1);
            NoteSigner signer = NoteSigner.ofWitness("witness-" + i, seed);
            Path state = Files.createDirectories(folder.resolve("witness-" + i));
            Witness witness = new Witness(signer, logs, new DiskWitnessStore(state), InstantSource.system());
            WitnessServer server =
                    new WitnessServer(witness, new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            servers.add(server);
            lines.append(String.format(
                    Locale.ROOT, "witness w%d %s http://127.0.0.1:%d%n", i, signer.verifierKey(), server.port()));
        }
        policy = folder.resolve("policy");
        Files.writeString(policy, lines + QUORUM);
    }

    /// The tlog-policy file that names them.
    Path policy() {
        return policy;
    }

    @Override
    public void close() {
        servers.forEach(WitnessServer::close);
    }
}
