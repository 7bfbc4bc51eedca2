package org.nationalid.s3tiles;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.gaul.s3proxy.BlobStores;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.nationalid.testsupport.FaultProxy;
import org.nationalid.testsupport.FaultProxy.Behaviour;
import org.nationalid.transparencylog.check.LogCheck;
import org.nationalid.transparencylog.merkle.CompactRange;
import org.nationalid.transparencylog.merkle.Hash;
import org.nationalid.transparencylog.note.Checkpoint;
import org.nationalid.transparencylog.note.NoteSigner;
import org.nationalid.transparencylog.note.SignedNote;
import org.nationalid.transparencylog.tile.TileConflict;
import org.nationalid.transparencylog.tile.TilePath;
import org.nationalid.transparencylog.tile.TileReader;
import org.nationalid.transparencylog.tile.TileWriter;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/// Against a server that is not ours (s3proxy), by way of a network that fails on command.
class S3TileStoreTest {
    private static final String BUCKET = "log";
    private static final String PREFIX = "access/2026h2/";
    private static final NoteSigner SIGNER = NoteSigner.ofLog("example.org/log", new byte[32]);

    private S3Proxy server;
    private FaultProxy network;
    private S3Client s3;
    private S3TileStore store;

    @BeforeEach
    void open() throws Exception {
        server = S3Proxy.builder()
                .blobStore(BlobStores.create("transient-nio2", new Properties()))
                .endpoint(URI.create("http://127.0.0.1:0"))
                .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, "identity", "secret")
                .build();
        server.start();
        network = new FaultProxy(server.getPort());
        s3 = S3Clients.open(
                "eu-central-1",
                Optional.of(URI.create("http://127.0.0.1:" + network.port())),
                StaticCredentialsProvider.create(AwsBasicCredentials.create("identity", "secret")));
        s3.createBucket(create -> create.bucket(BUCKET));
        store = new S3TileStore(s3, BUCKET, PREFIX);
    }

    @AfterEach
    void close() throws Exception {
        s3.close();
        network.close();
        server.stop();
    }

    private static List<byte[]> entries(int from, int count) {
        List<byte[]> entries = new ArrayList<>();
        for (int i = from; i < from + count; i++) {
            entries.add(("entry " + i).getBytes(StandardCharsets.UTF_8));
        }
        return entries;
    }

    private void assertSound(CompactRange range) {
        Checkpoint checkpoint = new Checkpoint("example.org/log", range.size(), range.root());
        assertEquals(List.of(), LogCheck.run(store, checkpoint, _ -> {}));
        assertEquals(range.root(), new TileReader(store, range.size()).proofs().root());
    }

    @Nested
    class ATile {
        private final TilePath path = new TilePath(0, 3, 2);
        private final byte[] bytes = new byte[64];

        @Test
        void isReadAsItWasWritten() {
            assertEquals(Optional.empty(), store.read(path));
            store.write(Map.of(path, bytes));
            assertArrayEquals(bytes, store.read(path).orElseThrow());
        }

        @Test
        void mayBeWrittenTwiceButNeverChanged() {
            store.write(Map.of(path, bytes));
            store.write(Map.of(path, bytes));
            byte[] others = bytes.clone();
            others[5] = 1;
            assertThrows(TileConflict.class, () -> store.write(Map.of(path, others)));
            assertArrayEquals(bytes, store.read(path).orElseThrow());
        }

        @Test
        void losesItsPartialsWhenItIsFull() {
            store.write(Map.of(path, bytes));
            store.dropPartialsOf(path.full());
            assertEquals(Optional.empty(), store.read(path));
        }

        @Test
        void liesUnderItsOwnPathForAnyWebServer() {
            store.write(Map.of(path, bytes));
            assertEquals(
                    List.of(PREFIX + "tile/0/003.p/2"),
                    s3.listObjectsV2(list -> list.bucket(BUCKET)).contents().stream()
                            .map(object -> object.key())
                            .toList());
        }
    }

    @Nested
    class AGrowingLog {
        @Test
        void isWhole() {
            TileWriter writer = new TileWriter(store);
            CompactRange range = writer.append(CompactRange.empty(), entries(0, 300));
            assertSound(writer.append(range, entries(300, 700)));
        }

        @Test
        void survivesAnAnswerThatIsLost() {
            TileWriter writer = new TileWriter(store);
            CompactRange range = writer.append(CompactRange.empty(), entries(0, 300));
            network.behave(new Behaviour.LoseAnswerTo("PUT "));
            assertSound(writer.append(range, entries(300, 300)));
        }

        @Test
        void survivesASlowStore() {
            TileWriter writer = new TileWriter(store);
            network.behave(new Behaviour.Slow(150));
            assertSound(writer.append(CompactRange.empty(), entries(0, 300)));
        }

        @Test
        void saysThatTheStoreIsAwayAndGoesOnWhenItIsBack() {
            TileWriter writer = new TileWriter(store);
            CompactRange range = writer.append(CompactRange.empty(), entries(0, 300));
            network.behave(new Behaviour.Cut());
            assertThrows(UncheckedIOException.class, () -> writer.append(range, entries(300, 300)));
            network.behave(new Behaviour.Pass());
            assertSound(writer.append(range, entries(300, 300)));
        }
    }

    @Nested
    class TheCheckpoint {
        private S3CheckpointStore checkpoints;

        @BeforeEach
        void openCheckpoints() {
            checkpoints = new S3CheckpointStore(s3, BUCKET, PREFIX);
        }

        private SignedNote note(int size) {
            CompactRange range = CompactRange.empty();
            for (byte[] entry : entries(0, size)) {
                range = range.append(Hash.ofLeaf(entry));
            }
            String text = new Checkpoint("example.org/log", size, range.root()).text();
            return new SignedNote(text, List.of(SIGNER.sign(text, Instant.EPOCH)));
        }

        @Test
        void growsAndIsNeverTakenBack() {
            assertEquals(Optional.empty(), checkpoints.read());
            checkpoints.write(note(3));
            checkpoints.write(note(5));
            checkpoints.write(note(4));
            assertEquals(note(5), checkpoints.read().orElseThrow());
        }

        @Test
        void isRefusedWhenItIsNone() {
            s3.putObject(put -> put.bucket(BUCKET).key(PREFIX + "checkpoint"), RequestBody.fromString("nonsense"));
            assertTrue(assertThrows(IllegalArgumentException.class, checkpoints::read)
                    .getMessage()
                    .contains("not a signed note"));
        }
    }
}
