package org.nationalid.audit.log;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.nationalid.audit.database.TestDatabase;
import org.nationalid.audit.leaf.PlacedLeaf;
import org.nationalid.testsupport.MovableClock;
import org.nationalid.transparencylog.check.LogCheck;
import org.nationalid.transparencylog.policy.Quorum;
import org.nationalid.transparencylog.policy.TrustPolicy;
import org.nationalid.transparencylog.proof.Receipt;
import org.nationalid.transparencylog.series.HalfYear;

/// A real log whose clock a test moves over the end of its half-year, and what must hold of it whatever happened.
abstract class TurningLog {
    static final Instant NEW_YEAR = Instant.parse("2027-01-01T00:00:00Z");

    @TempDir
    Path temporary;

    Path directory;
    final MovableClock clock = new MovableClock(TestLog.TIME);
    final List<PlacedLeaf> appended = new ArrayList<>();
    TestDatabase database;
    TestLog log;

    @BeforeEach
    void growALog() throws SQLException {
        database = TestDatabase.fresh();
        directory = temporary.resolve("logs");
        log = node(clock);
        append(log, 300);
        log.catchUp();
    }

    @AfterEach
    void close() {
        database.close();
    }

    TestLog node(InstantSource time) {
        return new TestLog(database.database(), LogStores.onDisk(directory), TestLog.SERIES, Optional.empty(), time);
    }

    void append(TestLog node, int count) {
        appended.addAll(node.append(count));
    }

    static String origin(String halfYear) {
        return TestLog.NAME + "/" + halfYear;
    }

    List<String> origins() {
        return log.published.all().stream().map(PublishedCheckpoint::origin).toList();
    }

    LogSpans spans() {
        return log.database.read(log.spans::read);
    }

    /// What must hold whatever happened: every leaf is in the log of its place, every tree is sound, and a node that
    /// starts finds that everything agrees.
    void assertWhole() {
        LogSpans spans = spans();
        TrustPolicy policy = new TrustPolicy(
                TestLog.SERIES.announced(HalfYear.of(clock.instant())).toList(), List.of(), new Quorum.None());
        List<PublishedCheckpoint> all = log.published.all();
        for (PlacedLeaf leaf : someAppended()) {
            PublishedCheckpoint tree = all.stream()
                    .filter(one -> one.firstIndex() <= leaf.index() && leaf.index() < one.endIndex())
                    .findAny()
                    .orElseThrow();
            assertEquals(tree.origin(), spans.originOf(leaf.index()));
            Receipt receipt = new Receipt(new byte[0], log.published.prove(leaf.index(), tree), tree.note());
            assertTrue(receipt.holds(leaf.hash()), () -> "leaf " + leaf.index());
            assertInstanceOf(TrustPolicy.Verdict.Trusted.class, policy.judge(receipt.checkpoint()));
        }
        long end = 0;
        for (PublishedCheckpoint tree : all) {
            assertEquals(end, tree.firstIndex());
            end = tree.endIndex();
            LogStore store = LogStores.onDisk(directory).of(tree.origin());
            assertEquals(List.of(), LogCheck.run(store.tiles(), tree.checkpoint(), _ -> {}));
            assertEquals(Optional.of(tree.note()), store.checkpoint().read());
            assertEquals(!tree.equals(all.getLast()), tree.isClosed());
        }
        assertEquals(appended.size(), end);
        assertDoesNotThrow(node(clock).start::verify);
    }

    /// All that are near a turn, and a few of the others.
    List<PlacedLeaf> someAppended() {
        return appended.stream()
                .filter(leaf -> leaf.index() % 37 == 0 || leaf.index() >= 295)
                .toList();
    }
}
