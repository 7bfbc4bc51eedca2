package org.nationalid.biometrics.index;

import java.util.Arrays;

/// A searched finger, unpacked for comparison.
///
/// @param position code of the finger, 1 to 10
/// @param upper the upper 128 bits of its codes, two words each
/// @param lower the lower 128 bits
@SuppressWarnings("ArrayRecordComponent") // never compared, and copying would cost more than it protects
record Probe(int position, long[] upper, long[] lower) {
    static Probe of(IndexEntry entry) {
        long[] codes = entry.codes();
        return new Probe(
                entry.position().code(),
                Arrays.copyOf(codes, codes.length / 2),
                Arrays.copyOfRange(codes, codes.length / 2, codes.length));
    }

    /// One of the four words of a code.
    long word(int code, int word) {
        return word < 2 ? upper[2 * code + word] : lower[2 * code + word - 2];
    }

    /// The four words of all codes, each word in a row of its own, as in a [Shard].
    long[][] words() {
        long[][] words = new long[4][count()];
        for (int word = 0; word < 4; word++)
            for (int code = 0; code < count(); code++) words[word][code] = word(code, word);
        return words;
    }

    int count() {
        return upper.length / 2;
    }
}
