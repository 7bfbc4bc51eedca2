package org.nationalid.transparencylog.fuzz;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.nationalid.transparencylog.merkle.Hash;
import org.nationalid.transparencylog.note.Checkpoint;
import org.nationalid.transparencylog.note.NoteSigner;
import org.nationalid.transparencylog.note.SignedNote;
import org.nationalid.transparencylog.note.VerifierKey;
import org.nationalid.transparencylog.policy.TrustPolicy;
import org.nationalid.transparencylog.proof.Receipt;
import org.nationalid.transparencylog.tile.EntryBundle;
import org.nationalid.transparencylog.tile.TilePath;
import org.nationalid.transparencylog.witness.AddCheckpoint;

/// Every format that comes from outside, under whatever bytes: each is refused with an IllegalArgumentException, or it
/// is read and written back as it came. In a normal run the seeds and every input that ever broke something are
/// replayed; with `JAZZER_FUZZ=1` one target at a time is fuzzed for new ones.
class FormatFuzzTest {
    private static final NoteSigner LOG = NoteSigner.ofLog("example.org/log", new byte[32]);

    private static String text(byte[] input) {
        return new String(input, StandardCharsets.UTF_8);
    }

    @FuzzTest(maxDuration = "5m")
    void signedNote(byte[] input) {
        SignedNote note;
        try {
            note = SignedNote.parse(text(input));
        } catch (IllegalArgumentException e) {
            return;
        }
        assertEquals(text(input), note.toString());
        // Nobody finds a signature of a key that they do not have.
        if (note.isSignedBy(LOG.verifierKey())) {
            Checkpoint.of(note);
        }
    }

    @FuzzTest(maxDuration = "5m")
    void checkpoint(byte[] input) {
        Checkpoint checkpoint;
        try {
            checkpoint = Checkpoint.of(new SignedNote(text(input), List.of()));
        } catch (IllegalArgumentException e) {
            return;
        }
        assertEquals(text(input), checkpoint.text());
    }

    @FuzzTest(maxDuration = "5m")
    void verifierKey(byte[] input) {
        try {
            assertEquals(text(input), VerifierKey.parse(text(input)).toString());
        } catch (IllegalArgumentException e) {
            return;
        }
    }

    @FuzzTest(maxDuration = "5m")
    void bundle(byte[] input) {
        List<byte[]> entries;
        try {
            entries = EntryBundle.decode(input);
        } catch (IllegalArgumentException e) {
            return;
        }
        assertArrayEquals(input, EntryBundle.encode(entries));
    }

    @FuzzTest(maxDuration = "5m")
    void tilePath(byte[] input) {
        TilePath.parse(text(input)).ifPresent(path -> assertEquals(text(input), path.toString()));
    }

    @FuzzTest(maxDuration = "5m")
    void receipt(byte[] input) {
        Receipt receipt;
        try {
            receipt = Receipt.parse(text(input));
        } catch (IllegalArgumentException e) {
            return;
        }
        assertEquals(text(input), receipt.toString());
        receipt.holds(Hash.ofLeaf(input));
    }

    @FuzzTest(maxDuration = "5m")
    void policy(byte[] input) {
        TrustPolicy policy;
        try {
            policy = TrustPolicy.parse(text(input));
        } catch (IllegalArgumentException e) {
            return;
        }
        String note = new Checkpoint("example.org/log", 0, Hash.EMPTY_TREE).text();
        policy.judge(new SignedNote(note, List.of(LOG.sign(note, Instant.EPOCH))));
    }

    @FuzzTest(maxDuration = "5m")
    void addCheckpoint(byte[] input) {
        AddCheckpoint request;
        try {
            request = AddCheckpoint.parse(text(input));
        } catch (IllegalArgumentException e) {
            return;
        }
        assertEquals(text(input), request.toString());
    }
}
