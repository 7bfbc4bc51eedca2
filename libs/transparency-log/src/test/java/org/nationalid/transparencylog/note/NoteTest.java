package org.nationalid.transparencylog.note;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sigstore.rekor.client.Checkpoints;
import dev.sigstore.rekor.client.RekorEntry;
import dev.sigstore.rekor.client.RekorParseException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nationalid.transparencylog.merkle.Hash;

class NoteTest {
    private static final Instant NOW = Instant.parse("2026-11-23T02:30:11Z");
    private static final byte[] SEED = new byte[32];
    private static final NoteSigner LOG = NoteSigner.ofLog("example.org/log", SEED);
    private static final NoteSigner WITNESS = NoteSigner.ofWitness("witness.example.org", seed(7));
    private static final Checkpoint CHECKPOINT = new Checkpoint("example.org/log", 0, Hash.EMPTY_TREE);

    private static byte[] seed(int value) {
        byte[] seed = new byte[32];
        seed[0] = (byte) value;
        return seed;
    }

    private static SignedNote signed(Checkpoint checkpoint) {
        return new SignedNote(checkpoint.text(), List.of(LOG.sign(checkpoint.text(), NOW)));
    }

    /// Outside the groups below, because jqwik does not look into them.
    @Property
    void isReadBackOrRefusedWhateverComesIn(@ForAll("noteLike") String text) {
        try {
            assertEquals(text, SignedNote.parse(text).toString());
        } catch (IllegalArgumentException refused) {
            assertFalse(refused.getMessage().isEmpty());
        }
    }

    @Provide
    Arbitrary<String> noteLike() {
        return Arbitraries.of("a", "\n", "\n\n", "— ", "name ", "AAAAAAE=", " ", "+", "\r")
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
    }

    @Nested
    class AKey {
        /// RFC 8032 §7.1, tests 1 and 2.
        @Test
        void isDerivedFromItsSeedAsTheRfcSays() {
            assertEquals(
                    "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
                    publicKeyOf("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"));
            assertEquals(
                    "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
                    publicKeyOf("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb"));
        }

        @Test
        void isReadBackFromItsText() {
            assertEquals(LOG.verifierKey(), VerifierKey.parse(LOG.verifierKey().toString()));
            assertEquals(
                    WITNESS.verifierKey(),
                    VerifierKey.parse(WITNESS.verifierKey().toString()));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "name",
                    "example.com/foo+530d903b+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                    "example.com/fop+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                    "example.com/foo+530d903a+A+kyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                    "example.com/foo+530d903a+Aeky",
                    "example.com/foo+530d903a+"
                })
        void isRefusedWhenItsPartsDisagree(String vkey) {
            assertThrows(IllegalArgumentException.class, () -> VerifierKey.parse(vkey));
        }

        private String publicKeyOf(String seed) {
            return HexFormat.of().formatHex(Ed25519.publicKeyOf(HexFormat.of().parseHex(seed)));
        }
    }

    @Nested
    class ANote {
        /// The example of the specification.
        @Test
        void ofTheSpecificationVerifies() {
            VerifierKey key =
                    VerifierKey.parse("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k");
            String text = "This is an example message.\n\n— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2"
                    + "ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n";
            assertTrue(SignedNote.parse(text).isSignedBy(key));
            assertEquals(text, SignedNote.parse(text).toString());
            SignedNote altered = SignedNote.parse(text.replace("This", "That"));
            assertFalse(altered.isSignedBy(key));
            assertTrue(altered.isForgedFor(key));
        }

        @Test
        void isParsedByAForeignLibrary() throws RekorParseException {
            RekorEntry.Checkpoint foreign = Checkpoints.from(signed(CHECKPOINT).toString());
            assertEquals("example.org/log", foreign.getOrigin());
            assertEquals(0L, foreign.getSize());
            assertEquals(Hash.EMPTY_TREE.toString(), foreign.getBase64Hash());
            assertEquals(1, foreign.getSignatures().size());
        }

        @Test
        void ignoresSignaturesOfStrangers() {
            SignedNote note = signed(CHECKPOINT);
            VerifierKey stranger = NoteSigner.ofLog("example.org/log", seed(9)).verifierKey();
            assertFalse(note.isSignedBy(stranger));
            assertFalse(note.isForgedFor(stranger));
        }

        @Test
        void takesEachSignatureOnce() {
            SignedNote note = signed(CHECKPOINT);
            assertEquals(note, note.with(note.signatures()));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "text\n",
                    "text\n\n",
                    "text\n\n— name AAAAAAE=",
                    "text\n\n- name AAAAAAE=\n",
                    "text\n\n— name AAAA\n",
                    "text\n\n— na+me AAAAAAE=\n",
                    "te\txt\n\n— name AAAAAAE=\n",
                    "text\n\n— name AAAAAAE=\r\n",
                    "text\n\n— name AAAAAAE=\r— name AAAAAAE=\n",
                    "text\n\n— name AAAAAAF=\n",
                    "text\n\n— name AAAAAAE\n",
                    "text\n\n— name !\n"
                })
        void isRefusedWhenMalformed(String text) {
            assertThrows(IllegalArgumentException.class, () -> SignedNote.parse(text));
        }

        @Test
        void isRefusedWithTooManySignatures() {
            String text = "text\n\n" + "— name AAAAAAE=\n".repeat(101);
            assertThrows(IllegalArgumentException.class, () -> SignedNote.parse(text));
        }
    }

    @Nested
    class ACheckpoint {
        @Test
        void isReadBackFromItsNote() {
            Checkpoint checkpoint = new Checkpoint("example.org/log", 12, Hash.ofLeaf(SEED));
            SignedNote note = SignedNote.parse(signed(checkpoint).toString());
            assertEquals(checkpoint, Checkpoint.of(note));
            assertTrue(note.isSignedBy(LOG.verifierKey()));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "o\n1\n",
                    "o\n01\nR\n",
                    "o\n-1\nR\n",
                    "o\n1\nAAAA\n",
                    "o\n1\nR\nextension\n",
                    "\n1\nR\n",
                    "o\n0\nR\n"
                })
        void isRefusedWhenItsTextIsAnother(String text) {
            SignedNote note = new SignedNote(text.replace("R", Hash.ofLeaf(SEED).toString()), List.of());
            assertThrows(IllegalArgumentException.class, () -> Checkpoint.of(note));
        }
    }

    @Nested
    class AWitness {
        @Test
        void statesTheTimeOfItsCosignature() {
            NoteSignature line = WITNESS.sign(CHECKPOINT.text(), NOW);
            SignedNote note =
                    SignedNote.parse(signed(CHECKPOINT).with(List.of(line)).toString());
            assertTrue(note.isSignedBy(WITNESS.verifierKey()));
            assertEquals(
                    NOW,
                    Cosignature.of(note.signatureOf(WITNESS.verifierKey()).orElseThrow())
                            .orElseThrow()
                            .cosignedAt());
        }

        @Test
        void isNotBoundByAnotherTimeOrText() {
            NoteSignature line = WITNESS.sign(CHECKPOINT.text(), NOW);
            byte[] signature = line.signature();
            signature[7] ^= 1;
            NoteSignature later = new NoteSignature(line.keyName(), line.keyId(), signature);
            assertFalse(WITNESS.verifierKey().verifies(CHECKPOINT.text(), later));
            assertFalse(WITNESS.verifierKey().verifies("other\n", line));
        }
    }
}
