package org.nationalid.biometrics.template;

/// Tells the holder of the key which codes of a template only fill it up: a code that stands for a minutia has even
/// parity under a secret mask over its bits, a filler odd parity. Without the mask nothing is to be seen in one
/// template: any 64 linearly independent codes can be split in nearly any way by some mask of 128 bits.
///
/// @param low mask over the first word of a code
/// @param high mask over the second word
/// @param odd parity of the codes of minutiae: 0 before the outer layer, 0 or 1 under it
record FillerMark(long low, long high, int odd) {
    /// Of 128 random bits; the first one is set, so that the mask is never empty.
    static FillerMark of(long low, long high) {
        return new FillerMark(low | 1, high, 0);
    }

    boolean isFiller(long codeLow, long codeHigh) {
        return ((Long.bitCount(codeLow & low) + Long.bitCount(codeHigh & high)) & 1) != odd;
    }

    /// Makes a filler of any code, evenly distributed if the code is.
    void makeFiller(long[] codes, int offset) {
        if (!isFiller(codes[offset], codes[offset + 1])) codes[offset] ^= Long.lowestOneBit(low);
    }

    /// Makes a code of a minutia: where the parity is wrong, the least sure bit of the mask is turned over.
    ///
    /// @param sides what the bits are the signs of
    void makeGenuine(long[] codes, int offset, float[] sides) {
        if (!isFiller(codes[offset], codes[offset + 1])) return;
        int least = -1;
        for (int bit = 0; bit < sides.length; bit++)
            if (covers(bit) && (least < 0 || Math.abs(sides[bit]) < Math.abs(sides[least]))) least = bit;
        codes[offset + least / Long.SIZE] ^= 1L << (least % Long.SIZE);
    }

    private boolean covers(int bit) {
        return ((bit < Long.SIZE ? low >>> bit : high >>> (bit - Long.SIZE)) & 1) != 0;
    }

    /// The same mark for codes under an outer layer.
    FillerMark under(OuterLayer layer) {
        long[] zero = new long[2];
        layer.apply(zero, 1);
        long[] mask = {low, high};
        layer.apply(mask, 1);
        long movedLow = mask[0] ^ zero[0];
        long movedHigh = mask[1] ^ zero[1];
        int turned = Long.bitCount(zero[0] & movedLow) + Long.bitCount(zero[1] & movedHigh);
        return new FillerMark(movedLow, movedHigh, (odd + turned) & 1);
    }

    /// Without the secret.
    @Override
    public String toString() {
        return "FillerMark";
    }
}
