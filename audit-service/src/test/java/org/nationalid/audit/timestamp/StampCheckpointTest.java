package org.nationalid.audit.timestamp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nationalid.audit.database.TestDatabase;
import org.nationalid.audit.log.PublishedCheckpoint;
import org.nationalid.testsupport.MovableClock;
import org.nationalid.transparencylog.merkle.CompactRange;
import org.nationalid.transparencylog.merkle.Hash;
import org.nationalid.transparencylog.note.Checkpoint;
import org.nationalid.transparencylog.note.NoteSigner;
import org.nationalid.transparencylog.note.SignedNote;

class StampCheckpointTest {
    private static final String ORIGIN = "example.org/log";
    private static final Instant TIME = Instant.parse("2026-11-23T02:30:11Z");
    private static final NoteSigner SIGNER = NoteSigner.ofLog(ORIGIN, new byte[32]);

    @TempDir
    Path folder;

    private final MovableClock clock = new MovableClock(TIME);
    private final StampRepository stamps = new StampRepository();
    private TestDatabase database;
    private TestAuthority authority;
    private Path root;

    @BeforeEach
    void open() throws Exception {
        database = TestDatabase.fresh();
        authority = new TestAuthority();
        root = authority.writeRoot(folder.resolve("root.pem"));
    }

    @AfterEach
    void close() {
        authority.close();
        database.close();
    }

    private record Settings(Optional<URI> authority, Optional<Path> trusted) implements TimestampSettings {
        @Override
        public Duration every() {
            return Duration.ofHours(1);
        }

        @Override
        public Duration retryAfter() {
            return Duration.ofMinutes(1);
        }
    }

    private StampCheckpoint trusting(Path certificates) {
        return new StampCheckpoint(
                database.database(),
                stamps,
                new Settings(Optional.of(authority.address()), Optional.of(certificates)),
                clock);
    }

    private static PublishedCheckpoint noteOf(int size) {
        CompactRange range = CompactRange.empty();
        for (int i = 0; i < size; i++) {
            range = range.append(Hash.ofLeaf(new byte[] {(byte) i}));
        }
        String text = new Checkpoint(ORIGIN, size, range.root()).text();
        SignedNote note = new SignedNote(text, List.of(SIGNER.sign(text, TIME)));
        return new PublishedCheckpoint(note, 0, Optional.empty());
    }

    private List<Long> stampedSizes() {
        return database.database().read(connection -> stamps.findNewest(connection, ORIGIN, 100)).stream()
                .map(stamp -> stamp.checkpoint().size())
                .toList();
    }

    @Test
    void anHourMustPassAndTheLogMustGrow() throws IOException {
        StampCheckpoint stampCheckpoint = trusting(root);
        assertTrue(stampCheckpoint.stampIfDue(noteOf(3)));
        assertFalse(stampCheckpoint.stampIfDue(noteOf(4)));
        clock.advance(Duration.ofHours(1));
        assertFalse(stampCheckpoint.stampIfDue(noteOf(3)));
        assertTrue(stampCheckpoint.stampIfDue(noteOf(5)));
        assertEquals(List.of(5L, 3L), stampedSizes());
    }

    @Test
    void theLastCheckpointOfAClosedLogDoesNotWait() throws IOException {
        StampCheckpoint stampCheckpoint = trusting(root);
        stampCheckpoint.stampIfDue(noteOf(3));
        PublishedCheckpoint last = new PublishedCheckpoint(noteOf(4).note(), 0, Optional.of(TIME));
        assertTrue(stampCheckpoint.stampIfDue(last));
        assertFalse(stampCheckpoint.stampIfDue(last));
        assertEquals(List.of(4L, 3L), stampedSizes());
    }

    @Test
    void anAuthorityThatNobodyTrustsIsNotBelieved() throws Exception {
        try (TestAuthority stranger = new TestAuthority()) {
            StampCheckpoint distrustful = trusting(stranger.writeRoot(folder.resolve("stranger.pem")));
            assertThrows(IOException.class, () -> distrustful.stampIfDue(noteOf(3)));
            assertEquals(List.of(), stampedSizes());
        }
    }

    @Test
    void nonsenseIsNoStampAndTheNextTryCounts() throws IOException {
        StampCheckpoint stampCheckpoint = trusting(root);
        authority.breakDown(true);
        assertThrows(IOException.class, () -> stampCheckpoint.stampIfDue(noteOf(3)));
        authority.breakDown(false);
        assertTrue(stampCheckpoint.stampIfDue(noteOf(3)));
    }

    /// By a program that is not ours.
    @Test
    void opensslVerifiesItAndNoticesAnotherCheckpoint() throws Exception {
        trusting(root).stampIfDue(noteOf(3));
        CheckpointStamp stamp = database.database()
                .read(connection -> stamps.find(connection, ORIGIN, 3))
                .orElseThrow();
        Path response = Files.write(folder.resolve("3.tsr"), stamp.response());
        Path checkpoint =
                Files.writeString(folder.resolve("checkpoint"), stamp.note().toString());
        assertEquals(0, opensslVerify(checkpoint, response));
        Path other = Files.writeString(folder.resolve("other"), noteOf(4).note().toString());
        assertTrue(opensslVerify(other, response) != 0);
    }

    private int opensslVerify(Path checkpoint, Path response) throws InterruptedException {
        try {
            return new ProcessBuilder(
                            "openssl",
                            "ts",
                            "-verify",
                            "-data",
                            checkpoint.toString(),
                            "-in",
                            response.toString(),
                            "-CAfile",
                            root.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            assumeTrue(false, "openssl is not here");
            return -1;
        }
    }
}
