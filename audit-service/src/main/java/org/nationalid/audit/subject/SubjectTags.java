package org.nationalid.audit.subject;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKey;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.modes.GCMSIVBlockCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.nationalid.platform.crypto.KeyedHash;
import org.nationalid.platform.keys.KeyDirectory;
import org.nationalid.platform.problem.Refusal;

/// Tags: a reference sealed under a key of its quarter, `2026q4.<base64url>`. Sealing is deterministic
/// (AES-256-GCM-SIV, RFC 8452, with a fixed nonce, which gives away equality and nothing else), so that one person's
/// entries of one quarter carry one tag, and two quarters share none. Being sealed rather than hashed, a tag needs
/// neither a table nor an index of its own: it opens to the reference by which entries are found.
@ApplicationScoped
@Startup
public class SubjectTags {
    private static final Pattern TAG = Pattern.compile("([0-9]{4}q[1-4])\\.([A-Za-z0-9_-]{23,400})");
    private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]");
    private static final byte[] NONCE = new byte[12];
    private static final int MAC_BITS = 128;

    /// The first byte says how the rest spells the reference.
    private static final byte AS_TEXT = 0;

    private static final byte AS_BYTES = 1;

    private final SecretKey key;

    SubjectTags(KeyDirectory keys) {
        key = keys.secret("subject-tag");
    }

    /// A person, and the quarter that the tag was made for.
    public record Opened(String reference, Quarter quarter) {}

    /// The person's tag in the quarter of `time`.
    public String tag(String reference, Instant time) {
        Quarter quarter = Quarter.of(time);
        try {
            byte[] sealed = crypt(true, quarter, encoded(reference));
            return quarter + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
        } catch (InvalidCipherTextException e) {
            throw new IllegalStateException("sealing checks nothing", e);
        }
    }

    /// True for what looks like a tag, forged or not.
    public boolean isTag(String text) {
        return TAG.matcher(text).matches();
    }

    /// @param field where the tag stood in the request
    /// @throws Refusal `subject-tag-unknown` when it is not one that this service made
    public Opened open(String tag, String field) {
        Matcher parts = TAG.matcher(tag);
        if (!parts.matches()) throw Refusal.at(SubjectRefusal.SUBJECT_TAG_UNKNOWN, field);
        Quarter quarter = Quarter.parse(parts.group(1));
        try {
            byte[] sealed = Base64.getUrlDecoder().decode(parts.group(2));
            return new Opened(decoded(crypt(false, quarter, sealed)), quarter);
        } catch (InvalidCipherTextException | IllegalArgumentException e) {
            throw Refusal.at(SubjectRefusal.SUBJECT_TAG_UNKNOWN, field);
        }
    }

    /// The reference, whether that or a tag of it is given.
    public String reference(String tagOrReference, String field) {
        return isTag(tagOrReference) ? open(tagOrReference, field).reference() : tagOrReference;
    }

    /// A keyed fingerprint of a person for another use than searching; no two uses can be compared.
    public String digest(String use, String reference) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(KeyedHash.of(key, utf8(use), utf8(reference)));
    }

    private byte[] crypt(boolean isSealing, Quarter quarter, byte[] input) throws InvalidCipherTextException {
        byte[] name = utf8(quarter.toString());
        GCMSIVBlockCipher cipher = new GCMSIVBlockCipher();
        cipher.init(
                isSealing,
                new AEADParameters(
                        new KeyParameter(KeyedHash.of(key, utf8("subject tag"), name)), MAC_BITS, NONCE, name));
        byte[] output = new byte[cipher.getOutputSize(input.length)];
        int length = cipher.processBytes(input, 0, input.length, output, 0);
        length += cipher.doFinal(output, length);
        return Arrays.copyOf(output, length);
    }

    /// References are 32 bytes in base64url: spelt as bytes they make a shorter tag.
    private static byte[] encoded(String reference) {
        boolean isShort = REFERENCE.matcher(reference).matches();
        byte[] spelling = isShort ? Base64.getUrlDecoder().decode(reference) : utf8(reference);
        byte[] encoded = new byte[spelling.length + 1];
        encoded[0] = isShort ? AS_BYTES : AS_TEXT;
        System.arraycopy(spelling, 0, encoded, 1, spelling.length);
        return encoded;
    }

    private static String decoded(byte[] plain) {
        byte[] spelling = Arrays.copyOfRange(plain, 1, plain.length);
        return plain[0] == AS_BYTES
                ? Base64.getUrlEncoder().withoutPadding().encodeToString(spelling)
                : new String(spelling, StandardCharsets.UTF_8);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
