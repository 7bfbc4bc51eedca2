package org.nationalid.transparencylog.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nationalid.transparencylog.merkle.Hash;
import org.nationalid.transparencylog.note.Checkpoint;
import org.nationalid.transparencylog.note.NoteSignature;
import org.nationalid.transparencylog.note.NoteSigner;
import org.nationalid.transparencylog.note.SignedNote;
import org.nationalid.transparencylog.policy.TrustPolicy.Verdict;

class TrustPolicyTest {
    private static final Instant NOW = Instant.parse("2026-11-23T02:30:11Z");
    private static final NoteSigner LOG = NoteSigner.ofLog("example.org/log", seed(1));
    private static final List<NoteSigner> WITNESSES = Stream.of(2, 3, 4)
            .map(number -> NoteSigner.ofWitness("w" + number, seed(number)))
            .toList();
    private static final String TEXT = new Checkpoint("example.org/log", 3, Hash.EMPTY_TREE).text();

    private static final String FILE = """
            # two of three
            log %s https://log.example.org/

            witness A %s
            witness\tB %s https://b.example.org/
              witness C %s
            group two 2 A B C
            quorum two
            """.formatted(
                    LOG.verifierKey(),
                    WITNESSES.get(0).verifierKey(),
                    WITNESSES.get(1).verifierKey(),
                    WITNESSES.get(2).verifierKey());

    private static byte[] seed(int value) {
        byte[] seed = new byte[32];
        seed[0] = (byte) value;
        return seed;
    }

    private static SignedNote note(int... witnesses) {
        List<NoteSignature> lines = new ArrayList<>(List.of(LOG.sign(TEXT, NOW)));
        for (int witness : witnesses) {
            lines.add(WITNESSES.get(witness).sign(TEXT, NOW));
        }
        return new SignedNote(TEXT, lines);
    }

    @Test
    void trustsACheckpointThatEnoughWitnessesSaw() {
        TrustPolicy policy = TrustPolicy.parse(FILE);
        assertEquals(
                Set.of("A", "C"),
                assertInstanceOf(Verdict.Trusted.class, policy.judge(note(0, 2)))
                        .witnessedBy());
        assertInstanceOf(Verdict.Trusted.class, policy.judge(note(0, 1, 2)));
        assertEquals("https://b.example.org/", policy.witnesses().get(1).url());
    }

    @Test
    void doesNotTrustTooFewWitnesses() {
        TrustPolicy policy = TrustPolicy.parse(FILE);
        assertInstanceOf(Verdict.NotTrusted.class, policy.judge(note()));
        assertInstanceOf(Verdict.NotTrusted.class, policy.judge(note(1)));
        assertInstanceOf(Verdict.NotTrusted.class, policy.judge(note(1, 1)));
    }

    @Test
    void doesNotTrustAnotherLogOrAForgedLine() {
        TrustPolicy policy = TrustPolicy.parse(FILE);
        SignedNote unsigned = new SignedNote(TEXT, note(0, 1).signatures().subList(1, 3));
        assertInstanceOf(Verdict.NotTrusted.class, policy.judge(unsigned));

        NoteSignature misplaced = WITNESSES.get(2).sign("another text\n", NOW);
        assertInstanceOf(Verdict.NotTrusted.class, policy.judge(note(0, 1).with(List.of(misplaced))));

        String otherOrigin = new Checkpoint("example.org/other", 3, Hash.EMPTY_TREE).text();
        SignedNote other = new SignedNote(otherOrigin, List.of(LOG.sign(otherOrigin, NOW)));
        assertInstanceOf(Verdict.NotTrusted.class, policy.judge(other));
        SignedNote noCheckpoint = new SignedNote("x\n", List.of(LOG.sign("x\n", NOW)));
        assertInstanceOf(Verdict.NotTrusted.class, policy.judge(noCheckpoint));
    }

    @Test
    void understandsNestedGroupsAnyAllAndNone() {
        String nested =
                FILE.replace("group two 2 A B C\nquorum two", "group ab any A B\ngroup all all ab C\nquorum all");
        TrustPolicy policy = TrustPolicy.parse(nested);
        assertInstanceOf(Verdict.Trusted.class, policy.judge(note(1, 2)));
        assertInstanceOf(Verdict.NotTrusted.class, policy.judge(note(0, 1)));

        TrustPolicy none = TrustPolicy.parse(FILE.replace("quorum two", "quorum none"));
        assertInstanceOf(Verdict.Trusted.class, none.judge(note()));
        TrustPolicy one = TrustPolicy.parse(FILE.replace("quorum two", "quorum B"));
        assertInstanceOf(Verdict.Trusted.class, one.judge(note(1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quorum none\nquorum none",
                "quorum missing",
                "nonsense here",
                "group two 2 A B\nquorum none",
                "group g 0 A\nquorum none",
                "group g 3 A B\nquorum none",
                "group g all A\ngroup h all A\nquorum none",
                "group none all A\nquorum none",
                "group g x A\nquorum none",
                "log nonsense\nquorum none",
                "witness D nonsense\nquorum none",
                ""
            })
    void refusesAFileThatMeansNothing(String ending) {
        String withoutQuorum = FILE.substring(0, FILE.indexOf("group two"));
        String file = ending.startsWith("group two") ? FILE.replace("quorum two\n", ending) : withoutQuorum + ending;
        assertTrue(assertThrows(IllegalArgumentException.class, () -> TrustPolicy.parse(file))
                .getMessage()
                .contains("policy"));
    }

    @Test
    void refusesTheSameKeyTwice() {
        String twice = FILE + "witness D " + WITNESSES.get(0).verifierKey() + "\n";
        assertThrows(IllegalArgumentException.class, () -> TrustPolicy.parse(twice));
        String logTwice = FILE + "log " + LOG.verifierKey() + "\n";
        assertThrows(IllegalArgumentException.class, () -> TrustPolicy.parse(logTwice));
        String logAsWitness = FILE + "witness D " + LOG.verifierKey() + "\n";
        assertThrows(IllegalArgumentException.class, () -> TrustPolicy.parse(logAsWitness));
    }
}
