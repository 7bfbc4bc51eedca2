package org.nationalid.biometrics.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.IntStream;
import org.nationalid.biometrics.feature.FingerprintFeatures;
import org.nationalid.biometrics.model.PublicModel;
import org.nationalid.biometrics.sample.FingerPosition;
import org.nationalid.biometrics.template.IdentificationKey;

/// Finds whether a person is enrolled already (1:N). In memory; the owner loads it from and saves it to its database
/// entry by entry. Searches run side by side, each on all processors; changes wait for them. Removed fingers leave
/// their slot empty until the index is built again.
///
/// Every searched finger is compared with every finger of a person, whatever positions were claimed: whoever swaps
/// fingers is found all the same.
public final class DuplicateIndex {
    /// A candidate of two or more fingers with this score is to be looked at by a person. Chosen on searches among
    /// 100,000 persons, see docs/biometrics.md.
    public static final double SUSPICIOUS = 0.45;

    /// Ranked by whole codes for each candidate that is asked for.
    private static final int RANKED_PER_CANDIDATE = 20;

    private final IdentificationKey key;
    private final PublicModel model;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final List<Shard> shards = new ArrayList<>();
    private final Persons persons = new Persons();

    public DuplicateIndex(IdentificationKey key, PublicModel model) {
        this.key = key;
        this.model = model;
    }

    /// The entry of a finger, not yet added: the owner saves it first.
    public IndexEntry entry(String person, FingerPosition position, FingerprintFeatures features) {
        return new IndexEntry(person, position, model.id(), key.codes(features, model));
    }

    /// Entries of another model cannot be compared with new ones: only their owner can be captured again.
    public boolean canHold(IndexEntry entry) {
        return entry.modelId() == model.id();
    }

    /// @throws IllegalArgumentException when the entry was made with another model
    public void add(IndexEntry entry) {
        if (!canHold(entry)) throw new IllegalArgumentException("the entry was made with another model");
        Probe finger = Probe.of(entry);
        lock.writeLock().lock();
        try {
            if (shards.isEmpty() || shards.getLast().isFull()) shards.add(new Shard());
            int person = persons.numberOf(entry.person());
            int slot = shards.getLast().add(person, finger);
            persons.addSlot(person, (shards.size() - 1) * Shard.SLOTS + slot);
        } finally {
            lock.writeLock().unlock();
        }
    }

    /// Forgets every finger of a person.
    public void remove(String person) {
        lock.writeLock().lock();
        try {
            for (int slot : persons.remove(person))
                shards.get(slot / Shard.SLOTS).clear(slot % Shard.SLOTS);
        } finally {
            lock.writeLock().unlock();
        }
    }

    public boolean contains(String person) {
        lock.readLock().lock();
        try {
            return persons.contains(person);
        } finally {
            lock.readLock().unlock();
        }
    }

    /// Persons in the index.
    public int size() {
        lock.readLock().lock();
        try {
            return persons.size();
        } finally {
            lock.readLock().unlock();
        }
    }

    /// How many persons ever arrived: see [#searchSince].
    public int watermark() {
        lock.readLock().lock();
        try {
            return persons.numbers();
        } finally {
            lock.readLock().unlock();
        }
    }

    /// Those who arrived after an earlier [#watermark], all of them, the most alike first.
    public List<Candidate> searchSince(int watermark, List<IndexEntry> fingers) {
        List<Probe> probes = fingers.stream().map(Probe::of).toList();
        lock.readLock().lock();
        try {
            return ranked(
                    IntStream.range(watermark, persons.numbers()).filter(number -> persons.name(number) != null),
                    probes,
                    Integer.MAX_VALUE);
        } finally {
            lock.readLock().unlock();
        }
    }

    /// The best candidates among the `shortList` persons with the most votes of the hash tables and those who came last
    /// and are in no table yet: half of each code first, then whole codes of the best. Fast, and misses a few.
    public List<Candidate> search(List<IndexEntry> fingers, int shortList, int limit) {
        List<Probe> probes = fingers.stream().map(Probe::of).toList();
        lock.readLock().lock();
        try {
            float[] coarse = sums(probes, false);
            Arrays.stream(Ranking.best(sums(probes, true), shortList))
                    .parallel()
                    .forEach(person -> coarse[person] = coarse(person, probes));
            return ranked(Arrays.stream(Ranking.best(coarse, RANKED_PER_CANDIDATE * limit)), probes, limit);
        } finally {
            lock.readLock().unlock();
        }
    }

    /// The best candidates among all persons: half of each code first, on all processors, then whole codes of the
    /// best.
    public List<Candidate> searchExhaustively(List<IndexEntry> fingers, int limit) {
        List<Probe> probes = fingers.stream().map(Probe::of).toList();
        lock.readLock().lock();
        try {
            float[] sums = new float[persons.numbers()];
            for (Probe probe : probes) {
                List<float[]> scores = shards.parallelStream()
                        .map(shard -> shard.coarse(probe))
                        .toList();
                addBest(scores, sums);
            }
            return ranked(Arrays.stream(Ranking.best(sums, RANKED_PER_CANDIDATE * limit)), probes, limit);
        } finally {
            lock.readLock().unlock();
        }
    }

    /// For every person the sum of the votes (of shards with tables) or of the best coarse scores (of the others).
    private float[] sums(List<Probe> probes, boolean withTables) {
        float[] sums = new float[persons.numbers()];
        List<List<float[]>> ofProbes = probes.parallelStream()
                .map(probe -> shards.parallelStream()
                        .map(shard -> shard.hasTables() != withTables
                                ? new float[0]
                                : withTables ? shard.votes(probe) : shard.coarse(probe))
                        .toList())
                .toList();
        for (List<float[]> scores : ofProbes) {
            if (withTables) addAll(scores, sums);
            else addBest(scores, sums);
        }
        return sums;
    }

    private void addAll(List<float[]> scores, float[] sums) {
        for (int shard = 0; shard < scores.size(); shard++)
            for (int slot = 0; slot < scores.get(shard).length; slot++) {
                int person = shards.get(shard).person(slot);
                if (person >= 0) sums[person] += scores.get(shard)[slot];
            }
    }

    /// Of several fingers of a person the best counts.
    private void addBest(List<float[]> scores, float[] sums) {
        float[] best = new float[sums.length];
        for (int shard = 0; shard < scores.size(); shard++)
            for (int slot = 0; slot < scores.get(shard).length; slot++) {
                int person = shards.get(shard).person(slot);
                if (person >= 0) best[person] = Math.max(best[person], scores.get(shard)[slot]);
            }
        for (int person = 0; person < sums.length; person++) sums[person] += best[person];
    }

    private float coarse(int person, List<Probe> probes) {
        float sum = 0;
        for (Probe probe : probes) {
            float best = 0;
            for (int slot : persons.slotsOf(person))
                best = Math.max(best, shards.get(slot / Shard.SLOTS).coarse(slot % Shard.SLOTS, probe));
            sum += best;
        }
        return sum;
    }

    private List<Candidate> ranked(IntStream numbers, List<Probe> probes, int limit) {
        return numbers.distinct()
                .parallel()
                .mapToObj(number -> new Candidate(persons.name(number), score(number, probes)))
                .sorted(Comparator.comparingDouble(Candidate::score).reversed())
                .limit(limit)
                .toList();
    }

    /// The mean over the searched positions; of several impressions on either side the best counts.
    private double score(int person, List<Probe> probes) {
        double[] best = new double[FingerPosition.values().length + 1];
        for (Probe probe : probes)
            for (int slot : persons.slotsOf(person))
                best[probe.position()] = Math.max(
                        best[probe.position()], shards.get(slot / Shard.SLOTS).full(slot % Shard.SLOTS, probe));
        return Arrays.stream(best).sum()
                / probes.stream().mapToInt(Probe::position).distinct().count();
    }
}
