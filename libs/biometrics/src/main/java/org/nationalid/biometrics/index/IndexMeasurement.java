package org.nationalid.biometrics.index;

import java.util.List;
import org.nationalid.biometrics.sample.FingerPosition;
import org.nationalid.biometrics.template.IdentificationCodes;

/// Access for measurements to what the index keeps to itself: the order by short and half codes alone, and
/// fingers that were never captured. Used by the benchmark only.
public final class IndexMeasurement {
    private IndexMeasurement() {}

    /// Persons by short codes alone, the most alike first.
    public static List<String> byShortCodes(DuplicateIndex index, List<Probe> fingers) {
        return index.ordered(fingers, Shard::byShortCodes);
    }

    /// Persons by half codes alone, the most alike first.
    public static List<String> byHalfCodes(DuplicateIndex index, List<Probe> fingers) {
        return index.ordered(fingers, Shard::byHalfCodes);
    }

    /// Similarity of two fingers by whole codes.
    public static double score(IndexEntry stored, Probe searched) {
        return CodeComparison.whole(stored.codes(), searched);
    }

    /// A finger that no capture gave.
    public static Probe probe(FingerPosition position, int codesId, IdentificationCodes codes) {
        return new Probe(position, codesId, codes);
    }
}
