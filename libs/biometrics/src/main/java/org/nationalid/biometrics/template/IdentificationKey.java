package org.nationalid.biometrics.template;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.nationalid.biometrics.feature.FingerprintFeatures;
import org.nationalid.biometrics.model.PublicModel;

/// The key of a 1:N index: one for everybody, 256 bits a code, never one of the keys that authentication uses. It
/// protects against who steals the index, not against an insider who can enrol known fingers and read it (with enough
/// of them the projection can be learned). Thread-safe.
public final class IdentificationKey {
    /// Codes kept of a finger.
    public static final int CODES_MAX = 32;

    private final Projection first;
    private final Projection second;

    /// @param root a key of its own, for de-duplication only
    public IdentificationKey(SecretKey root) {
        first = Projection.expand(derived(root, "nationalid-identification-1"));
        second = Projection.expand(derived(root, "nationalid-identification-2"));
    }

    private static byte[] derived(SecretKey root, String label) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(root);
            return mac.doFinal(label.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("the identification key could not be derived", e);
        }
    }

    /// The codes of a finger: first all upper halves, two words each, then all lower halves.
    public long[] codes(FingerprintFeatures features, PublicModel model) {
        int[] chosen = MinutiaChoice.central(features, CODES_MAX);
        long[] codes = new long[4 * chosen.length];
        for (int i = 0; i < chosen.length; i++) {
            float[] embedding = model.embed(features.descriptor(chosen[i]));
            first.code(embedding, codes, 2 * i);
            second.code(embedding, codes, 2 * chosen.length + 2 * i);
            Arrays.fill(embedding, 0);
        }
        return codes;
    }

    /// The 256 values of which a code keeps the signs, upper half first; for measurements with fingers that were
    /// never captured.
    public float[] projected(float[] embedding) {
        float[] values = Arrays.copyOf(first.sides(embedding), 2 * Projection.BITS);
        System.arraycopy(second.sides(embedding), 0, values, Projection.BITS, Projection.BITS);
        return values;
    }
}
