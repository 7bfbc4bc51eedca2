package org.nationalid.audit.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.nationalid.transparencylog.note.SignedNote;
import org.nationalid.transparencylog.policy.Quorum;
import org.nationalid.transparencylog.policy.TrustPolicy;

/// From one half-year's log to the next.
class LogTurnTest extends TurningLog {
    @Nested
    class WhenTheHalfYearIsOver {
        @Test
        void placesGoOnInTheNextLogAndReceiptsOfBothHold() {
            append(log, 3);
            clock.set(NEW_YEAR);
            log.catchUp();
            append(log, 260);
            log.catchUp();

            assertEquals(List.of(origin("2026h2"), origin("2027h1")), origins());
            assertEquals(origin("2026h2"), spans().originOf(302));
            assertEquals(origin("2027h1"), spans().originOf(303));
            assertWhole();
        }

        @Test
        void entriesAreFiledUnderTheNextLogAsSoonAsThisOneHasAnEnd() {
            clock.set(NEW_YEAR);
            assertTrue(log.closeLog.close());
            assertFalse(log.closeLog.close());
            append(log, 2);
            assertEquals(origin("2027h1"), spans().originOf(300));
            assertTrue(log.published.holding(300).isEmpty());
            log.catchUp();
            assertEquals(
                    origin("2027h1"), log.published.holding(300).orElseThrow().origin());
            assertWhole();
        }

        @Test
        void aNodeWhoseClockIsLateTakesNothingBack() {
            TestLog late = node(InstantSource.fixed(NEW_YEAR.minus(Duration.ofHours(1))));
            clock.set(NEW_YEAR);
            log.closeLog.close();
            append(late, 5);
            late.catchUp();
            append(late, 5);
            late.catchUp();
            assertEquals(List.of(origin("2026h2"), origin("2027h1")), origins());
            assertWhole();
        }

        @Test
        void aClockThatIsSetBackReopensNothing() {
            clock.set(NEW_YEAR.plus(Duration.ofMinutes(30)));
            log.catchUp();
            clock.set(NEW_YEAR.minus(Duration.ofMinutes(30)));
            append(log, 4);
            log.catchUp();
            assertEquals(List.of(origin("2026h2"), origin("2027h1")), origins());
            clock.set(NEW_YEAR);
            assertWhole();
        }

        @Test
        void aLogInWhichNothingHappenedIsClosedEmpty() {
            clock.set(NEW_YEAR);
            log.catchUp();
            clock.set(Instant.parse("2027-07-01T00:00:00Z"));
            log.catchUp();
            append(log, 1);
            log.catchUp();
            assertEquals(List.of(origin("2026h2"), origin("2027h1"), origin("2027h2")), origins());
            assertEquals(0, log.published.all().get(1).size());
            assertEquals(origin("2027h2"), spans().originOf(300));
            assertWhole();
        }

        @Test
        void halfYearsInWhichThePlatformWasOffAreLeftOut() {
            clock.set(Instant.parse("2028-01-05T00:00:00Z"));
            log.catchUp();
            append(log, 1);
            log.catchUp();
            assertEquals(List.of(origin("2026h2"), origin("2028h1")), origins());
            assertWhole();
        }
    }

    @Nested
    class ALogGoesOnUnderItsName {
        @Test
        void whenThePolicyDoesNotNameItsSuccessor() {
            TrustPolicy old = new TrustPolicy(List.of(TestLog.SIGNER.verifierKey()), List.of(), new Quorum.None());
            TestLog obedient = new TestLog(database.database(), directory, old, clock);
            clock.set(NEW_YEAR);
            append(obedient, 5);
            obedient.catchUp();
            assertEquals(List.of(origin("2026h2")), origins());
            assertEquals(305, log.published.newest().orElseThrow().size());
        }

        @Test
        void whenTheClockIsWrongByYears() {
            clock.set(Instant.parse("2099-01-01T00:00:00Z"));
            append(log, 5);
            log.catchUp();
            assertEquals(List.of(origin("2026h2")), origins());
        }
    }

    @Nested
    class TheFilesOfTheOnlyLogThereWas {
        @Test
        void getAFolderOfTheirOwn() throws IOException {
            Files.move(directory.resolve("2026h2/tile"), directory.resolve("tile"));
            Files.move(directory.resolve("2026h2/checkpoint"), directory.resolve("checkpoint"));
            node(clock).start.verify();
            assertWhole();
            assertFalse(Files.exists(directory.resolve("tile")));
        }
    }

    @Test
    void noTwoLogsShareASignature() {
        clock.set(NEW_YEAR);
        log.catchUp();
        List<SignedNote> notes =
                log.published.all().stream().map(PublishedCheckpoint::note).toList();
        assertFalse(notes.getFirst()
                .isSignedBy(log.identity.verifierKey(origin("2027h1")).orElseThrow()));
        assertFalse(notes.getLast()
                .isSignedBy(log.identity.verifierKey(origin("2026h2")).orElseThrow()));
    }
}
