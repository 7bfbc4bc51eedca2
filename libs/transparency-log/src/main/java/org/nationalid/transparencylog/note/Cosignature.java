package org.nationalid.transparencylog.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/// A witness's statement that, at a time, a checkpoint was the largest consistent one it had seen of that log.
public final class Cosignature {
    private static final int SIGNATURE_BYTES = 64;

    private final long epochSecond;
    private final byte[] signature;

    private Cosignature(long epochSecond, byte[] signature) {
        this.epochSecond = epochSecond;
        this.signature = signature;
    }

    /// Reads the time and the signature of a line made by a cosignature key; says nothing yet of its truth.
    public static Optional<Cosignature> of(NoteSignature line) {
        byte[] bytes = line.signature();
        if (bytes.length != Long.BYTES + SIGNATURE_BYTES) {
            return Optional.empty();
        }
        long epochSecond = ByteBuffer.wrap(bytes).getLong();
        return epochSecond <= 0
                ? Optional.empty()
                : Optional.of(new Cosignature(epochSecond, Arrays.copyOfRange(bytes, Long.BYTES, bytes.length)));
    }

    public Instant cosignedAt() {
        return Instant.ofEpochSecond(Math.min(epochSecond, Instant.MAX.getEpochSecond()));
    }

    boolean isBy(byte[] publicKey, String checkpointText) {
        return Ed25519.verifies(publicKey, message(epochSecond, checkpointText), signature);
    }

    static byte[] message(long epochSecond, String checkpointText) {
        return ("cosignature/v1\ntime " + epochSecond + "\n" + checkpointText).getBytes(StandardCharsets.UTF_8);
    }
}
