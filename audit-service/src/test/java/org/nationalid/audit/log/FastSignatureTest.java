package org.nationalid.audit.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nationalid.audit.AuditServiceTest;
import org.nationalid.transparencylog.note.NoteSignature;
import org.nationalid.transparencylog.note.NoteSigner;
import org.nationalid.transparencylog.note.SignedNote;
import org.nationalid.transparencylog.note.VerifierKey;

/// Signatures of notes by the provider that a running service puts first, held against the JDK's own.
@QuarkusTest
@AuditServiceTest
class FastSignatureTest {
    private static final String NAME = "fast.example/log";
    private static final String TEXT = NAME + "\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n";
    private static final byte[] SEED = HexFormat.of()
            .parseHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"); // RFC 8032 §7.1, test 1
    private static final int KEY_ID_BYTES = 4;
    private static final int SCALAR_AT = KEY_ID_BYTES + 32;

    /// Order of the base point (RFC 8032 §5.1).
    private static final BigInteger ORDER =
            BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));

    private final NoteSigner signer = NoteSigner.ofLog(NAME, SEED);
    private final byte[] signed = bytesOf(signer.sign(TEXT, Instant.EPOCH));

    @BeforeEach
    void onlyWhereItRuns() throws GeneralSecurityException {
        assumeTrue(Signature.getInstance("Ed25519").getProvider().getName().equals("AmazonCorrettoCryptoProvider"));
    }

    private static byte[] bytesOf(NoteSignature line) {
        return Base64.getDecoder().decode(line.toString().split(" ", -1)[2]);
    }

    private static boolean accepts(VerifierKey key, byte[] signature) {
        NoteSignature line =
                NoteSignature.parse("— " + NAME + " " + Base64.getEncoder().encodeToString(signature));
        return new SignedNote(TEXT, List.of(line)).isSignedBy(key);
    }

    private boolean accepts(byte[] signature) {
        return accepts(signer.verifierKey(), signature);
    }

    @Test
    void areThoseOfTheJdk() throws GeneralSecurityException {
        Signature jdk = Signature.getInstance("Ed25519", "SunEC");
        jdk.initSign(KeyFactory.getInstance("Ed25519", "SunEC")
                .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, SEED)));
        jdk.update(TEXT.getBytes(StandardCharsets.UTF_8));
        assertEquals(
                HexFormat.of().formatHex(jdk.sign()),
                HexFormat.of().formatHex(Arrays.copyOfRange(signed, KEY_ID_BYTES, signed.length)));
        assertTrue(accepts(signed));
    }

    @Test
    void areRefusedWithAnyBitFlipped() {
        for (int bit = KEY_ID_BYTES * 8; bit < signed.length * 8; bit++) {
            byte[] flipped = signed.clone();
            flipped[bit / 8] ^= (byte) (1 << (bit % 8));
            assertFalse(accepts(flipped), "bit " + bit);
        }
    }

    @Test
    void areRefusedShortenedOrLengthened() {
        for (int length = KEY_ID_BYTES + 1; length < signed.length + 3; length++) {
            assertEquals(length == signed.length, accepts(Arrays.copyOf(signed, length)), length + " bytes");
        }
    }

    /// RFC 8032 §5.1.7: a scalar is below the order, or one signature would have many spellings.
    @Test
    void areRefusedInASecondSpelling() {
        byte[] bigEndian = new byte[32];
        for (int i = 0; i < 32; i++) {
            bigEndian[i] = signed[signed.length - 1 - i];
        }
        byte[] larger = new BigInteger(1, bigEndian).add(ORDER).toByteArray();
        byte[] respelt = Arrays.copyOf(signed, SCALAR_AT + 32);
        for (int i = 0; i < 32; i++) {
            respelt[SCALAR_AT + i] = i < larger.length ? larger[larger.length - 1 - i] : 0;
        }
        assertFalse(accepts(respelt));
    }

    @Test
    void areRefusedUnderBytesThatAreNoKey() throws GeneralSecurityException {
        byte[] key = new byte[32];
        key[0] = 2; // y = 2 is no point of the curve
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update((NAME + "\n").getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 1);
        byte[] id = Arrays.copyOf(digest.digest(key), KEY_ID_BYTES);
        byte[] typed = new byte[33];
        typed[0] = 1;
        System.arraycopy(key, 0, typed, 1, key.length);
        VerifierKey offTheCurve = VerifierKey.parse(NAME + "+" + HexFormat.of().formatHex(id) + "+"
                + Base64.getEncoder().encodeToString(typed));
        byte[] forged = signed.clone();
        System.arraycopy(id, 0, forged, 0, KEY_ID_BYTES);
        assertFalse(accepts(offTheCurve, forged));
    }
}
