package org.nationalid.biometrics.sample;

import java.util.Optional;

/// Which finger was captured, by the codes of ISO/IEC 19794-2 (table "finger position codes"): 1 right thumb to 10
/// left little finger.
public enum FingerPosition {
    RIGHT_THUMB(1),
    RIGHT_INDEX(2),
    RIGHT_MIDDLE(3),
    RIGHT_RING(4),
    RIGHT_LITTLE(5),
    LEFT_THUMB(6),
    LEFT_INDEX(7),
    LEFT_MIDDLE(8),
    LEFT_RING(9),
    LEFT_LITTLE(10);

    private static final FingerPosition[] ALL = values();

    private final int code;

    FingerPosition(int code) {
        this.code = code;
    }

    /// The code on the wire, 1 to 10.
    public int code() {
        return code;
    }

    /// Empty for a code outside 1 to 10 (0 means "unknown" in the standard and identifies no finger).
    public static Optional<FingerPosition> ofCode(int code) {
        return code < 1 || code > ALL.length ? Optional.empty() : Optional.of(ALL[code - 1]);
    }
}
