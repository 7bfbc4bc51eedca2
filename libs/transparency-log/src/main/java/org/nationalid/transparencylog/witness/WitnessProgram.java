package org.nationalid.transparencylog.witness;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.nationalid.transparencylog.note.NoteSigner;
import org.nationalid.transparencylog.note.VerifierKey;

/// Runs a witness: `<name> <key file> <state folder> <port> <log vkey>…`, on the loopback address; a reverse proxy
/// with TLS stands before it. The key file holds 32 random bytes in base64url.
public final class WitnessProgram {
    private static final System.Logger LOG = System.getLogger("witness");
    private static final int FIRST_LOG = 4;

    private WitnessProgram() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length <= FIRST_LOG) {
            throw new IllegalArgumentException("needs: <name> <key file> <state folder> <port> <log vkey>...");
        }
        byte[] seed = Base64.getUrlDecoder()
                .decode(Files.readString(Path.of(arguments[1])).strip());
        NoteSigner signer = NoteSigner.ofWitness(arguments[0], seed);
        List<VerifierKey> logs =
                Arrays.stream(arguments).skip(FIRST_LOG).map(VerifierKey::parse).toList();
        DiskWitnessStore store = new DiskWitnessStore(Path.of(arguments[2]));
        Witness witness = new Witness(signer, logs, store, InstantSource.system());
        InetSocketAddress address =
                new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[3]));
        WitnessServer server = new WitnessServer(witness, address);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(server::close));
        LOG.log(
                System.Logger.Level.INFO,
                "{0} listens on port {1}",
                signer.verifierKey(),
                String.valueOf(server.port()));
    }
}
