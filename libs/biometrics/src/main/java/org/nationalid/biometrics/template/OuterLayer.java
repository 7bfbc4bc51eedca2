package org.nationalid.biometrics.template;

import java.nio.ByteBuffer;

/// The outer layer: a secret permutation of the 128 bits of a code and a secret mask over them. It changes no Hamming
/// distance, so a database can be re-keyed in bulk without any citizen, and the probe is treated alike.
final class OuterLayer {
    private static final int BITS = Projection.BITS;

    private final int[] destination;
    private final long lowMask;
    private final long highMask;

    private OuterLayer(int[] destination, long lowMask, long highMask) {
        this.destination = destination;
        this.lowMask = lowMask;
        this.highMask = highMask;
    }

    static OuterLayer expand(byte[] key) {
        KeyStream stream = new KeyStream(key);
        int[] destination = new int[BITS];
        for (int i = 0; i < BITS; i++) destination[i] = i;
        for (int i = BITS - 1; i > 0; i--) {
            int other = stream.below(i + 1);
            int kept = destination[i];
            destination[i] = destination[other];
            destination[other] = kept;
        }
        ByteBuffer mask = ByteBuffer.wrap(stream.bytes(16));
        return new OuterLayer(destination, mask.getLong(), mask.getLong());
    }

    /// Applies the layer to `count` codes in place.
    void apply(long[] codes, int count) {
        for (int i = 0; i < 2 * count; i += 2) {
            long low = 0;
            long high = 0;
            for (int bit = 0; bit < BITS; bit++) {
                long value = codes[i + bit / 64] >>> (bit % 64) & 1;
                int to = destination[bit];
                if (to < 64) low |= value << to;
                else high |= value << (to - 64);
            }
            codes[i] = low ^ lowMask;
            codes[i + 1] = high ^ highMask;
        }
    }

    /// Undoes [#apply].
    void remove(long[] codes, int count) {
        for (int i = 0; i < 2 * count; i += 2) {
            long low = codes[i] ^ lowMask;
            long high = codes[i + 1] ^ highMask;
            long[] words = new long[2];
            for (int bit = 0; bit < BITS; bit++) {
                int from = destination[bit];
                long value = (from < 64 ? low >>> from : high >>> (from - 64)) & 1;
                words[bit / 64] |= value << (bit % 64);
            }
            codes[i] = words[0];
            codes[i + 1] = words[1];
        }
    }
}
