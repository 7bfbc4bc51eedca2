package org.nationalid.biometrics.sample;

import java.util.Arrays;
import java.util.Optional;

/// The encodings of a fingerprint sample that are understood.
public enum SampleFormat {
    /// Grey or colour PNG, 8 or 16 bits; the resolution is read from its `pHYs` chunk.
    PNG("png");

    private final String wireName;

    SampleFormat(String wireName) {
        this.wireName = wireName;
    }

    /// The name in requests.
    public String wireName() {
        return wireName;
    }

    public static Optional<SampleFormat> named(String wireName) {
        return Arrays.stream(values())
                .filter(format -> format.wireName.equals(wireName))
                .findFirst();
    }
}
