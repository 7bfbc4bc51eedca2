package org.nationalid.biometrics.template;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.nationalid.biometrics.feature.FingerprintFeatures;
import org.nationalid.biometrics.model.PublicModel;

/// The key of a 1:N index: one for everybody, 256 bits a code, never one of the keys that authentication uses.
/// It protects against who steals the index, not against an insider who can enrol known fingers and read it
/// (with enough of them the projection can be learned). Thread-safe.
public final class IdentificationKey {
    /// The way from embedding to code; the number changes when codes of before cannot be compared with new ones.
    private static final int SCHEME = 2;

    private static final String LABEL = "nationalid-identification-codes-" + SCHEME;

    private final NestedProjection projection;

    /// @param root a key of its own, for de-duplication only
    public IdentificationKey(SecretKey root) {
        projection = NestedProjection.expand(derived(root));
    }

    private static byte[] derived(SecretKey root) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(root);
            return mac.doFinal(LABEL.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("the identification key could not be derived", e);
        }
    }

    /// Says which codes can be compared under one key: those of the same model and the same scheme.
    public static int codesId(PublicModel model) {
        return 31 * model.id() + SCHEME;
    }

    /// The codes of a finger, the most central minutiae first.
    public IdentificationCodes codes(FingerprintFeatures features, PublicModel model) {
        try (LiveEmbeddings embeddings = LiveEmbeddings.of(features, model, IdentificationCodes.SEARCHED_MAX)) {
            float[][] sides =
                    Arrays.stream(embeddings.values()).map(this::sides).toArray(float[][]::new);
            IdentificationCodes codes = new IdentificationCodes(sides, embeddings.allowance());
            for (float[] values : sides) Arrays.fill(values, 0);
            return codes;
        }
    }

    /// The 256 values of which a code keeps the signs; for measurements with fingers that were never captured.
    public float[] sides(float[] embedding) {
        return projection.sides(embedding);
    }
}
