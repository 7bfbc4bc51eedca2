package org.nationalid.biometrics.template;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.nationalid.biometrics.sample.FingerPosition;

/// A protected reference of one finger (ISO/IEC 24745): the pseudonymous identifier is a shuffled list of exactly 64
/// codes of 128 bits, the auxiliary data names the keys and the model it was made with. Holds no place, no angle and no
/// image. Immutable and thread-safe.
public final class ProtectedTemplate {
    /// Codes in every template, whatever the finger showed.
    public static final int CODES = 64;
    /// Length of [#toBytes].
    public static final int BYTES = 12 + CODES * 16;

    private static final byte FORMAT = 3;

    private final AuxiliaryData auxiliaryData;
    private final long[] codes;

    /// @param modelId of the public model; another model makes other templates
    public record AuxiliaryData(FingerPosition position, KeyVersion version, int modelId) {}

    ProtectedTemplate(AuxiliaryData auxiliaryData, long[] codes) {
        if (codes.length != 2 * CODES) throw new IllegalArgumentException("a template has " + CODES + " codes");
        this.auxiliaryData = auxiliaryData;
        this.codes = codes;
    }

    public AuxiliaryData auxiliaryData() {
        return auxiliaryData;
    }

    public FingerPosition position() {
        return auxiliaryData.position();
    }

    public KeyVersion version() {
        return auxiliaryData.version();
    }

    /// The array itself: the comparison reads it millions of times.
    long[] codes() {
        return codes;
    }

    /// The same finger under the next outer keys, without a capture. Scores against probes under the new key are bit
    /// for bit those of the old template under the old key.
    ///
    /// @throws IllegalArgumentException when the old key is not this template's or the keys do not share the
    /// projection
    public ProtectedTemplate rekeyed(TemplateKey oldKey, TemplateKey newKey) {
        if (!oldKey.version().equals(version()) || oldKey.position() != position())
            throw new IllegalArgumentException("the old key is not the one of this template");
        if (!oldKey.sharesProjectionWith(newKey))
            throw new IllegalArgumentException("another projection needs a new capture");
        long[] changed = codes.clone();
        oldKey.outerLayer().remove(changed, CODES);
        newKey.outerLayer().apply(changed, CODES);
        return new ProtectedTemplate(new AuxiliaryData(position(), newKey.version(), auxiliaryData.modelId()), changed);
    }

    /// Format 3: format, position, inner and outer version (16 bits each), two bytes reserved, model id (32 bits),
    /// codes.
    public byte[] toBytes() {
        ByteBuffer out = ByteBuffer.allocate(BYTES);
        out.put(FORMAT).put((byte) position().code());
        out.putShort((short) version().inner())
                .putShort((short) version().outer())
                .putShort((short) 0);
        out.putInt(auxiliaryData.modelId());
        for (long code : codes) out.putLong(code);
        return out.array();
    }

    /// False for a template of an earlier format: nothing can be compared with it, its finger must be captured again.
    public static boolean hasThisFormat(byte[] bytes) {
        return bytes.length == BYTES && bytes[0] == FORMAT;
    }

    /// @throws IllegalArgumentException when the bytes were not written by [#toBytes]
    public static ProtectedTemplate fromBytes(byte[] bytes) {
        if (!hasThisFormat(bytes))
            throw new IllegalArgumentException("these bytes are not a protected template of format " + FORMAT);
        ByteBuffer in = ByteBuffer.wrap(bytes, 1, BYTES - 1);
        FingerPosition position = FingerPosition.ofCode(in.get())
                .orElseThrow(() -> new IllegalArgumentException("the template names no finger"));
        KeyVersion version = new KeyVersion(in.getShort() & 0xffff, in.getShort() & 0xffff);
        in.getShort();
        AuxiliaryData auxiliaryData = new AuxiliaryData(position, version, in.getInt());
        long[] codes = new long[2 * CODES];
        for (int i = 0; i < codes.length; i++) codes[i] = in.getLong();
        return new ProtectedTemplate(auxiliaryData, codes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ProtectedTemplate template
                && auxiliaryData.equals(template.auxiliaryData)
                && Arrays.equals(codes, template.codes);
    }

    @Override
    public int hashCode() {
        return 31 * auxiliaryData.hashCode() + Arrays.hashCode(codes);
    }

    /// Without the codes.
    @Override
    public String toString() {
        return "ProtectedTemplate[" + auxiliaryData + "]";
    }
}
