package org.nationalid.biometrics.template;

import java.util.Arrays;

/// The codes of a live sample under the key of the citizen whom it claims to show. It exists only for a
/// comparison and is never stored; unlike a template it holds as many codes as the finger showed, each under
/// every group of the key, and how sure each bit is. A template keeps no such thing: it would tell an attacker
/// where the embedding lies.
public final class ProtectedProbe implements AutoCloseable {
    /// More codes than this add nothing; the comparison counts on the limit.
    static final int CODES_MAX = 96;

    private final ProtectedTemplate.AuxiliaryData auxiliaryData;
    private final FillerMark mark;
    private final double allowance;
    private final long[][][] words;
    private final int size;

    /// @param mark tells the fillers of the template, under the outer layer
    /// @param planes for each group the words of [WeightedBits], two of each plane for each code
    /// @param allowance what [StrangerAllowance] takes off every score
    ProtectedProbe(
            ProtectedTemplate.AuxiliaryData auxiliaryData, FillerMark mark, double allowance, long[][][] planes) {
        this.auxiliaryData = auxiliaryData;
        this.mark = mark;
        this.allowance = allowance;
        this.size = planes[0][0].length / 2;
        this.words = new long[planes.length][2 * WeightedBits.PLANES][size];
        for (int group = 0; group < planes.length; group++)
            for (int row = 0; row < 2 * WeightedBits.PLANES; row++)
                for (int code = 0; code < size; code++)
                    words[group][row][code] = planes[group][row / 2][2 * code + row % 2];
    }

    ProtectedTemplate.AuxiliaryData auxiliaryData() {
        return auxiliaryData;
    }

    FillerMark mark() {
        return mark;
    }

    double allowance() {
        return allowance;
    }

    int size() {
        return size;
    }

    /// For one group six rows, one word for each code: both words of the code, of the code with unsure bits turned
    /// over, and of the code with the bits of even steps turned over.
    long[][] words(int group) {
        return words[group];
    }

    @Override
    public void close() {
        for (long[][] group : words) for (long[] row : group) Arrays.fill(row, 0);
    }
}
