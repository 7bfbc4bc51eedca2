package org.nationalid.transparencylog.witness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nationalid.transparencylog.merkle.Hash;
import org.nationalid.transparencylog.merkle.NaiveTree;
import org.nationalid.transparencylog.merkle.Proofs;
import org.nationalid.transparencylog.note.Checkpoint;
import org.nationalid.transparencylog.note.NoteSigner;
import org.nationalid.transparencylog.note.SignedNote;

class WitnessTest {
    private static final String ORIGIN = "example.org/log";
    private static final Instant NOW = Instant.parse("2026-11-23T02:30:11Z");
    private static final List<Hash> LEAVES = NaiveTree.leaves(100);
    private static final NoteSigner LOG = NoteSigner.ofLog(ORIGIN, new byte[32]);
    private static final NoteSigner SIGNER = NoteSigner.ofWitness("witness.example.org", seed(1));

    @TempDir
    Path directory;

    private Witness witness;

    private static byte[] seed(int value) {
        byte[] seed = new byte[32];
        seed[0] = (byte) value;
        return seed;
    }

    private static Proofs tree(int size) {
        return new Proofs(NaiveTree.source(LEAVES), size);
    }

    private static SignedNote checkpoint(int size, Hash root) {
        String text = new Checkpoint(ORIGIN, size, root).text();
        return new SignedNote(text, List.of(LOG.sign(text, NOW)));
    }

    private static AddCheckpoint growth(int from, int to) {
        return new AddCheckpoint(from, tree(to).consistency(from).hashes(), checkpoint(to, tree(to).root()));
    }

    @BeforeEach
    void start() {
        witness = restarted();
    }

    private Witness restarted() {
        return new Witness(
                SIGNER, List.of(LOG.verifierKey()), new DiskWitnessStore(directory), InstantSource.fixed(NOW));
    }

    @Nested
    class AHonestLog {
        @Test
        void isCosignedAsItGrows() {
            for (int[] step : new int[][] {{0, 7}, {7, 7}, {7, 64}, {64, 100}}) {
                AddCheckpoint request = growth(step[0], step[1]);
                var cosigned = assertInstanceOf(WitnessOutcome.Cosigned.class, witness.add(request));
                SignedNote note = request.checkpoint().with(List.of(cosigned.cosignature()));
                assertTrue(note.isSignedBy(SIGNER.verifierKey()));
                assertEquals(Optional.of(note), witness.last(OriginHash.of(ORIGIN)));
            }
        }

        @Test
        void isToldWhereTheWitnessStandsEvenAfterARestart() {
            witness.add(growth(0, 40));
            assertEquals(new WitnessOutcome.Stale(40), restarted().add(growth(20, 60)));
            assertEquals(new WitnessOutcome.Stale(40), restarted().add(growth(0, 60)));
        }
    }

    @Nested
    class ADishonestLog {
        @Test
        void cannotGoBack() {
            witness.add(growth(0, 40));
            assertInstanceOf(
                    WitnessOutcome.Malformed.class,
                    witness.add(new AddCheckpoint(40, List.of(), checkpoint(30, tree(30).root()))));
            assertEquals(new WitnessOutcome.Stale(40), witness.add(growth(20, 30)));
        }

        @Test
        void cannotFork() {
            witness.add(growth(0, 40));
            Hash other = Hash.ofLeaf(new byte[0]);
            assertEquals(
                    new WitnessOutcome.Inconsistent(),
                    witness.add(new AddCheckpoint(40, List.of(), checkpoint(40, other))));
            assertEquals(
                    new WitnessOutcome.Inconsistent(),
                    witness.add(new AddCheckpoint(40, tree(60).consistency(40).hashes(), checkpoint(60, other))));
            assertEquals(
                    new WitnessOutcome.Inconsistent(),
                    restarted().add(new AddCheckpoint(40, List.of(), checkpoint(60, tree(60).root()))));
        }
    }

    @Nested
    class AStranger {
        @Test
        void getsNoCosignature() {
            String text = new Checkpoint("example.org/other", 1, LEAVES.getFirst()).text();
            SignedNote unknown = new SignedNote(text, List.of(LOG.sign(text, NOW)));
            assertEquals(new WitnessOutcome.UnknownLog(), witness.add(new AddCheckpoint(0, List.of(), unknown)));

            String own = new Checkpoint(ORIGIN, 1, LEAVES.getFirst()).text();
            NoteSigner thief = NoteSigner.ofLog(ORIGIN, seed(5));
            SignedNote forged = new SignedNote(own, List.of(thief.sign(own, NOW)));
            assertEquals(new WitnessOutcome.BadSignature(), witness.add(new AddCheckpoint(0, List.of(), forged)));
            assertEquals(Optional.empty(), witness.last(OriginHash.of(ORIGIN)));
        }
    }

    @Nested
    class OverHttp {
        @Test
        void answersWithTheStatusOfTheProtocol() throws Exception {
            try (WitnessServer server = served();
                    HttpClient client = HttpClient.newHttpClient()) {
                String url = "http://127.0.0.1:" + server.port();
                HttpResponse<String> first = post(client, url, growth(0, 7).toString());
                assertEquals(200, first.statusCode());
                assertTrue(first.body().startsWith("— witness.example.org "));
                HttpResponse<String> stale = post(client, url, growth(3, 9).toString());
                assertEquals(409, stale.statusCode());
                assertEquals("7\n", stale.body());
                assertEquals(
                        "text/x.tlog.size",
                        stale.headers().firstValue("Content-Type").orElseThrow());
                assertEquals(400, post(client, url, "nonsense").statusCode());
                assertEquals(400, post(client, url, "old 0\n\n").statusCode());
                assertEquals(413, post(client, url, "x".repeat(100_000)).statusCode());
                AddCheckpoint fork = new AddCheckpoint(7, List.of(), checkpoint(9, tree(9).root()));
                assertEquals(422, post(client, url, fork.toString()).statusCode());
                assertEquals(
                        200,
                        get(client, url + "/" + OriginHash.of(ORIGIN) + "/checkpoint")
                                .statusCode());
                assertEquals(
                        404,
                        get(client, url + "/" + OriginHash.of("other") + "/checkpoint")
                                .statusCode());
                assertEquals(404, get(client, url + "/add-checkpoint").statusCode());
            }
        }

        /// A byte that is no UTF-8 must not be read as the character that stands for such bytes.
        @Test
        void readsNoOtherBytesThanTheClientSent() throws Exception {
            try (WitnessServer server = served();
                    HttpClient client = HttpClient.newHttpClient()) {
                String url = "http://127.0.0.1:" + server.port();
                String withStrangerNamed = growth(0, 7) + "— %s AAAAAAE=\n";
                byte[] noText = withStrangerNamed.formatted("?").getBytes(StandardCharsets.UTF_8);
                noText[noText.length - "? AAAAAAE=\n".length()] = (byte) 0xff;
                assertEquals(400, post(client, url, noText).statusCode());
                assertEquals(
                        200,
                        post(client, url, withStrangerNamed.formatted("\ufffd")).statusCode());
            }
        }

        private WitnessServer served() throws IOException {
            return new WitnessServer(witness, new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        }

        private static HttpResponse<String> post(HttpClient client, String url, String body)
                throws IOException, InterruptedException {
            return post(client, url, body.getBytes(StandardCharsets.UTF_8));
        }

        private static HttpResponse<String> post(HttpClient client, String url, byte[] body)
                throws IOException, InterruptedException {
            return client.send(
                    HttpRequest.newBuilder(URI.create(url + "/add-checkpoint"))
                            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }

        private static HttpResponse<String> get(HttpClient client, String url)
                throws IOException, InterruptedException {
            return client.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    @Test
    void readsARequestBackAsItWasWritten() {
        AddCheckpoint request = growth(7, 64);
        assertEquals(request, AddCheckpoint.parse(request.toString()));
        assertThrows(IllegalArgumentException.class, () -> AddCheckpoint.parse("old 07\n\n"));
        assertThrows(
                IllegalArgumentException.class,
                () -> AddCheckpoint.parse(request.toString().replace("old 7", "old -7")));
        assertThrows(
                IllegalArgumentException.class,
                () -> AddCheckpoint.parse(request.toString().replace("old 7\n", "old 7\r\n")));
    }
}
