package org.nationalid.audit.log;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nationalid.audit.database.TestDatabase;
import org.nationalid.platform.problem.Refusal;
import org.nationalid.testsupport.MovableClock;
import org.nationalid.transparencylog.merkle.Hash;
import org.nationalid.transparencylog.note.Checkpoint;
import org.nationalid.transparencylog.note.NoteSigner;
import org.nationalid.transparencylog.note.SignedNote;
import org.nationalid.transparencylog.note.VerifierKey;
import org.nationalid.transparencylog.policy.TrustPolicy;
import org.nationalid.transparencylog.series.HalfYear;
import org.nationalid.transparencylog.witness.DiskWitnessStore;
import org.nationalid.transparencylog.witness.Witness;
import org.nationalid.transparencylog.witness.WitnessServer;

/// The log and three real witnesses over HTTP, of which two must have seen a checkpoint before it is published.
class WitnessedLogTest {
    @TempDir
    Path folder;

    private final List<WitnessServer> witnesses = new ArrayList<>();
    private final MovableClock clock = new MovableClock(TestLog.TIME);
    private final int[] ports = new int[3];
    private TestDatabase database;
    private TestLog log;

    @BeforeEach
    void start() throws SQLException, IOException {
        database = TestDatabase.fresh();
        for (int number = 0; number < 3; number++) {
            witnesses.add(witness(number, 0));
            ports[number] = witnesses.get(number).port();
        }
        log = node(database, "tiles");
        log.append(600);
        log.catchUp();
    }

    @AfterEach
    void stop() {
        witnesses.forEach(WitnessServer::close);
        database.close();
    }

    private static NoteSigner witnessKey(int number) {
        byte[] seed = new byte[32];
        seed[0] = (byte) (number + 1);
        return NoteSigner.ofWitness("witness-" + number, seed);
    }

    private WitnessServer witness(int number, int port) throws IOException {
        DiskWitnessStore store = new DiskWitnessStore(folder.resolve("witness-" + number));
        Witness witness = new Witness(witnessKey(number), announced(), store, InstantSource.fixed(TestLog.TIME));
        return new WitnessServer(witness, new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    }

    private static List<VerifierKey> announced() {
        return TestLog.SERIES.announced(HalfYear.of(TestLog.TIME)).toList();
    }

    private TrustPolicy policy() {
        StringBuilder file = new StringBuilder();
        announced().forEach(key -> file.append("log ").append(key).append('\n'));
        for (int number = 0; number < 3; number++) {
            file.append("witness %s %s http://127.0.0.1:%d\n"
                    .formatted("ABC".charAt(number), witnessKey(number).verifierKey(), ports[number]));
        }
        return TrustPolicy.parse(file + "group two 2 A B C\nquorum two\n");
    }

    private TestLog node(TestDatabase on, String tiles) {
        return new TestLog(on.database(), folder.resolve(tiles), policy(), clock);
    }

    private long publishedSize() {
        return Checkpoint.of(log.publisher.published().orElseThrow()).size();
    }

    @Nested
    class ACheckpoint {
        @Test
        void bearsTheCosignaturesOfAllWitnessesThatAnswer() {
            SignedNote note = log.publisher.published().orElseThrow();
            assertEquals(600, publishedSize());
            assertEquals(
                    Set.of("A", "B", "C"),
                    assertInstanceOf(TrustPolicy.Verdict.Trusted.class, policy().judge(note))
                            .witnessedBy());
        }

        @Test
        void isPublishedWithoutAWitnessThatHangs() throws IOException {
            witnesses.get(1).close();
            try (ServerSocket blackHole = blackHole(1)) {
                assertTrue(blackHole.isBound());
                log.append(5);
                log.catchUp();
                assertEquals(605, publishedSize());
            }
        }

        @Test
        void isNotPublishedWhenTwoOfThreeHang() throws IOException {
            witnesses.get(0).close();
            witnesses.get(1).close();
            try (ServerSocket one = blackHole(0);
                    ServerSocket two = blackHole(1)) {
                assertTrue(one.isBound() && two.isBound());
                log.append(5);
                log.catchUp();
                assertEquals(600, publishedSize());
                assertTrue(log.guard.unwitnessedSince().isPresent());
            }
        }

        @Test
        void hasNoNewTimeOfGraceAfterARestart() throws IOException {
            witnesses.get(0).close();
            witnesses.get(1).close();
            log.append(5);
            log.catchUp();
            clock.advance(Duration.ofHours(3));
            TestLog restarted = node(database, "tiles");
            restarted.keeper.step();
            assertDoesNotThrow(restarted.guard::refuseIfClosed);
            clock.advance(Duration.ofHours(1));
            assertEquals(
                    LogRefusal.LOG_UNWITNESSED,
                    assertThrows(Refusal.class, restarted.guard::refuseIfClosed).code());
        }

        private ServerSocket blackHole(int number) throws IOException {
            return new ServerSocket(ports[number], 5, InetAddress.getLoopbackAddress());
        }

        @Test
        void waitsForTheQuorumAndIsPublishedWhenItIsBack() throws IOException {
            witnesses.get(0).close();
            witnesses.get(1).close();
            log.append(5);
            log.catchUp();
            assertEquals(600, publishedSize());
            assertTrue(log.guard.unwitnessedSince().isPresent());
            assertDoesNotThrow(log.guard::refuseIfClosed);

            clock.advance(Duration.ofHours(4));
            assertEquals(
                    LogRefusal.LOG_UNWITNESSED,
                    assertThrows(Refusal.class, log.guard::refuseIfClosed).code());

            witnesses.set(0, witness(0, ports[0]));
            log.catchUp();
            assertEquals(605, publishedSize());
            assertDoesNotThrow(log.guard::refuseIfClosed);
        }

        @Test
        void catchesUpWithAWitnessThatWasAwayForLong() throws IOException {
            witnesses.get(2).close();
            for (int i = 0; i < 3; i++) {
                log.append(100);
                log.catchUp();
            }
            witnesses.set(2, witness(2, ports[2]));
            log.append(1);
            log.catchUp();
            TrustPolicy.Verdict verdict =
                    policy().judge(log.publisher.published().orElseThrow());
            assertEquals(
                    Set.of("A", "B", "C"),
                    assertInstanceOf(TrustPolicy.Verdict.Trusted.class, verdict).witnessedBy());
        }
    }

    @Nested
    class AHistoryThatWasLost {
        @Test
        void isNoticedAtStartEvenWhenDatabaseAndTilesAreBothOld() throws SQLException {
            try (TestDatabase old = TestDatabase.fresh()) {
                TestLog restored = node(old, "old-tiles");
                restored.beginFirstLog.begin();
                String reason =
                        assertThrows(LogDamaged.class, restored.start::verify).getMessage();
                assertTrue(reason.contains("witness A saw size 600"), reason);
            }
        }

        @Test
        void isNoticedWhenAnotherOneHasGrownPastIt() throws SQLException {
            try (TestDatabase other = TestDatabase.fresh()) {
                TestLog fork = node(other, "other-tiles");
                fork.append(700);
                String reason = assertThrows(LogDamaged.class, fork::catchUp).getMessage();
                assertTrue(reason.contains("saw another root at size 600"), reason);
                assertTrue(fork.publisher.published().isEmpty());
            }
        }
    }

    @Nested
    class WhenTheHalfYearIsOver {
        private final List<String> both = List.of(TestLog.ORIGIN, TestLog.NAME + "/2027h1");

        private List<String> published() {
            return log.published.all().stream().map(PublishedCheckpoint::origin).toList();
        }

        @Test
        void theLastCheckpointAndTheFirstOfTheNextLogAreWitnessed() {
            log.append(5);
            clock.set(Instant.parse("2027-01-01T00:00:00Z"));
            log.catchUp();
            log.append(3);
            log.catchUp();
            assertEquals(both, published());
            for (PublishedCheckpoint checkpoint : log.published.all()) {
                assertEquals(
                        Set.of("A", "B", "C"),
                        assertInstanceOf(TrustPolicy.Verdict.Trusted.class, policy().judge(checkpoint.note()))
                                .witnessedBy());
            }
            assertEquals(605, log.published.all().getFirst().size());
            assertDoesNotThrow(node(database, "tiles").start::verify);
        }

        @Test
        void theNextLogIsNotOpenedBeforeEnoughWitnessesSawTheLastCheckpoint() throws IOException {
            witnesses.get(0).close();
            witnesses.get(1).close();
            log.append(5);
            clock.set(Instant.parse("2027-01-01T00:00:00Z"));
            log.catchUp();
            log.append(3);
            log.catchUp();
            assertEquals(List.of(TestLog.ORIGIN), published());
            assertTrue(log.published.holding(604).isEmpty());

            witnesses.set(0, witness(0, ports[0]));
            log.catchUp();
            assertEquals(both, published());
            assertEquals(605, log.published.all().getFirst().endIndex());
            assertEquals(608, log.published.all().getLast().endIndex());
        }

        @Test
        void aWitnessRemembersALogThatARestoredBackupForgot() throws SQLException, IOException {
            database.execute("create table old_head as select * from tree_head");
            database.execute("create table old_checkpoint as select * from published_checkpoint");
            clock.set(Instant.parse("2027-01-01T00:00:00Z"));
            log.catchUp();
            database.execute("delete from published_checkpoint");
            database.execute("insert into published_checkpoint select * from old_checkpoint");
            database.execute("delete from tree_head");
            database.execute("insert into tree_head select * from old_head");
            // The folder comes from the same backup: it knows nothing of the next log either.
            Files.delete(folder.resolve("tiles/2027h1/checkpoint"));
            String reason = assertThrows(LogDamaged.class, node(database, "tiles").start::verify)
                    .getMessage();
            assertTrue(reason.contains("2027h1, but the database knows nothing of it"), reason);
        }
    }

    @Nested
    class ALyingWitness {
        @Test
        void cannotStopTheLog() throws IOException {
            witnesses.get(0).close();
            NoteSigner stranger = NoteSigner.ofLog(TestLog.ORIGIN, new byte[] {
                9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9
            });
            String text = new Checkpoint(TestLog.ORIGIN, 999_999, Hash.EMPTY_TREE).text();
            SignedNote forged = new SignedNote(text, List.of(stranger.sign(text, TestLog.TIME)));
            HttpServer liar = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), ports[0]), 0);
            liar.createContext("/", exchange -> {
                boolean isPost = exchange.getRequestMethod().equals("POST");
                byte[] body = (isPost ? "999999\n" : forged.toString()).getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(isPost ? 409 : 200, body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            });
            liar.start();
            try {
                assertDoesNotThrow(log.start::verify);
                log.append(5);
                log.catchUp();
                assertEquals(605, publishedSize());
            } finally {
                liar.stop(0);
            }
        }
    }
}
