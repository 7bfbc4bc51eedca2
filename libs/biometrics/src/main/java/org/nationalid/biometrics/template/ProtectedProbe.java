package org.nationalid.biometrics.template;

import java.util.Arrays;

/// The codes of a live sample under the key of the citizen whom it claims to show. It exists only for a comparison and
/// is never stored; unlike a template it holds as many codes as the finger showed, and for each bit whether it is sure.
/// A template keeps no such thing: it would tell an attacker where the embedding lies.
public final class ProtectedProbe implements AutoCloseable {
    /// More codes than this add nothing; the comparison counts on the limit.
    static final int CODES_MAX = 96;

    private final ProtectedTemplate.AuxiliaryData auxiliaryData;
    private final long[] codes;
    private final long[] sure;

    /// @param codes two words a code
    /// @param sure the same bits where they are sure, the opposite ones where they are not
    ProtectedProbe(ProtectedTemplate.AuxiliaryData auxiliaryData, long[] codes, long[] sure) {
        this.auxiliaryData = auxiliaryData;
        this.codes = codes;
        this.sure = sure;
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

    long[] sure() {
        return sure;
    }

    @Override
    public void close() {
        Arrays.fill(codes, 0);
        Arrays.fill(sure, 0);
    }
}
