package org.nationalid.biometrics.template;

/// Compares codes by weighted Hamming distance and picks the best pairs one to one (local greedy similarity).
/// The probe knows how sure each of its bits is, and these count 1, 3, 5 or 7 times; the reference is bits and
/// nothing else, of which the probe knows the fillers. Nothing is decrypted, and nothing allocated but small
/// working arrays. Thread-safe.
public final class TemplateComparison {
    private static final double DISTANCE_OF_STRANGERS = WeightedBits.WEIGHT_MAX * Projection.BITS / 2.0;

    private TemplateComparison() {}

    /// @throws IllegalArgumentException when the two were made for another finger, version or model
    public static ComparisonScore compare(ProtectedTemplate reference, ProtectedProbe probe) {
        if (!reference.auxiliaryData().equals(probe.auxiliaryData()))
            throw new IllegalArgumentException("the probe was made for another finger, key version or model");
        return new ComparisonScore(score(reference.codes(), probe));
    }

    /// A stored template against a probe, whatever their keys, less the allowance. 0 where one of them shows
    /// nothing.
    static double score(long[] reference, ProtectedProbe probe) {
        int probes = probe.size();
        int[] distances = new int[ProtectedTemplate.CODES * probes];
        int references = writeDistances(reference, probe, distances);
        if (references == 0 || probes == 0) return 0;
        double similarity = 1 - BestPairs.meanDistance(distances, references, probes) / DISTANCE_OF_STRANGERS;
        return similarity - probe.allowance();
    }

    /// Writes the weighted distances (0 to 896) of every code of the reference but fillers to every code of the probe.
    ///
    /// @param into rows of `probe.size()` distances, with room for [ProtectedTemplate#CODES] of them
    /// @return rows written
    static int writeDistances(long[] reference, ProtectedProbe probe, int[] into) {
        FillerMark mark = probe.mark();
        int references = 0;
        for (int i = 0; i < ProtectedTemplate.CODES; i++) {
            long low = reference[2 * i];
            long high = reference[2 * i + 1];
            if (mark.isFiller(low, high)) continue;
            writeRow(low, high, probe.words(i % Projection.GROUPS), into, references++ * probe.size());
        }
        return references;
    }

    /// Distances of one code to all of a probe: loops over arrays with one index, which become wide instructions.
    private static void writeRow(long low, long high, long[][] words, int[] into, int from) {
        long[] codeLow = words[0];
        long[] codeHigh = words[1];
        long[] nearLow = words[2];
        long[] nearHigh = words[3];
        long[] evenLow = words[4];
        long[] evenHigh = words[5];
        for (int j = 0; j < codeLow.length; j++) {
            int bits = Long.bitCount(low ^ codeLow[j]) + Long.bitCount(high ^ codeHigh[j]);
            int near = Long.bitCount(low ^ nearLow[j]) + Long.bitCount(high ^ nearHigh[j]);
            int even = Long.bitCount(low ^ evenLow[j]) + Long.bitCount(high ^ evenHigh[j]);
            into[from + j] = WeightedBits.distance(bits, near, even);
        }
    }
}
