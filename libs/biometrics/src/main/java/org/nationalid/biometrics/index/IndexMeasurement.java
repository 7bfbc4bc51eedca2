package org.nationalid.biometrics.index;

import java.util.ArrayList;
import java.util.List;
import org.nationalid.biometrics.sample.FingerPosition;

/// Access for measurements to what the index keeps to itself: the votes of the hash tables before any re-scoring, and
/// entries of fingers that were never captured. Used by the benchmark only.
public final class IndexMeasurement {
    private final List<String> persons = new ArrayList<>();
    private final Shard shard = new Shard();
    private final HashTables tables;

    /// At most one shard of fingers; several entries may belong to one person.
    public IndexMeasurement(List<IndexEntry> enrolled) {
        for (IndexEntry entry : enrolled) {
            if (!persons.contains(entry.person())) persons.add(entry.person());
            shard.add(persons.indexOf(entry.person()), Probe.of(entry));
        }
        tables = new HashTables(shard);
    }

    /// How many persons have at least as many votes as this one for these fingers: 1 is the best.
    public int rankByVotes(String person, List<IndexEntry> fingers) {
        float[] votes = new float[Shard.SLOTS];
        for (IndexEntry finger : fingers) tables.vote(Probe.of(finger), votes);
        float[] sums = new float[persons.size()];
        for (int slot = 0; slot < shard.size(); slot++) sums[shard.person(slot)] += votes[slot];
        return rank(sums, person);
    }

    /// The same by whole codes of all, as the exhaustive search ends.
    public int rankByScore(String person, List<IndexEntry> fingers) {
        float[] sums = new float[persons.size()];
        for (IndexEntry finger : fingers) {
            Probe probe = Probe.of(finger);
            float[] best = new float[sums.length];
            for (int slot = 0; slot < shard.size(); slot++)
                best[shard.person(slot)] = Math.max(best[shard.person(slot)], (float) shard.full(slot, probe));
            for (int i = 0; i < sums.length; i++) sums[i] += best[i];
        }
        return rank(sums, person);
    }

    private int rank(float[] sums, String person) {
        float own = sums[persons.indexOf(person)];
        int rank = 0;
        for (float sum : sums) if (sum >= own) rank++;
        return rank;
    }

    /// Similarity of two entries by whole codes.
    public static double score(IndexEntry stored, IndexEntry searched) {
        Probe left = Probe.of(stored);
        return CodeComparison.full(left.words(), 0, left.count(), Probe.of(searched));
    }

    /// An entry of codes that no capture gave.
    public static IndexEntry entry(String person, FingerPosition position, int modelId, long[] codes) {
        return new IndexEntry(person, position, modelId, codes.clone());
    }
}
