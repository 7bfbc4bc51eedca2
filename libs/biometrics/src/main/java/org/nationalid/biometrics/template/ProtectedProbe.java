package org.nationalid.biometrics.template;

import java.util.Arrays;

/// The codes of a live sample under the key of the citizen whom it claims to show. It exists only for a comparison and
/// is never stored; unlike a template it holds as many codes as the finger showed.
public final class ProtectedProbe implements AutoCloseable {
    /// More codes than this add nothing; the comparison counts on the limit.
    static final int CODES_MAX = 96;

    private final ProtectedTemplate.AuxiliaryData auxiliaryData;
    private final long[] codes;

    ProtectedProbe(ProtectedTemplate.AuxiliaryData auxiliaryData, long[] codes) {
        this.auxiliaryData = auxiliaryData;
        this.codes = codes;
    }

    ProtectedTemplate.AuxiliaryData auxiliaryData() {
        return auxiliaryData;
    }

    int size() {
        return codes.length / 2;
    }

    long[] codes() {
        return codes;
    }

    @Override
    public void close() {
        Arrays.fill(codes, 0);
    }
}
