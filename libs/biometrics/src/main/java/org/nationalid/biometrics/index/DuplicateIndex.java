package org.nationalid.biometrics.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.nationalid.biometrics.feature.FingerprintFeatures;
import org.nationalid.biometrics.model.PublicModel;
import org.nationalid.biometrics.sample.FingerPosition;
import org.nationalid.biometrics.template.IdentificationKey;

/// Finds whether a person is enrolled already (1:N). In memory; the owner loads it from and saves it to its
/// database entry by entry. Searches run side by side, each on all processors; changes wait for them. Removed
/// fingers leave their slot empty until the index is built again.
///
/// Every searched finger is compared with every finger of a person, whatever positions were claimed: whoever swaps
/// fingers is found all the same.
public final class DuplicateIndex {
    /// A candidate with this score is to be looked at by a person. Above what strangers reached in searches for
    /// two fingers among 100,000 persons, one impression on each side (docs/biometrics.md); more fingers and
    /// impressions were not measured.
    public static final double SUSPICIOUS = 0.27;
    /// A little below the median of captures of the same two fingers (0.34, on sets that the model has seen).
    public static final double STRONG = 0.32;

    /// At least so many persons are ranked by whole codes, however few there are.
    private static final int RANKED_MIN = 100;
    /// Of so many persons one is ranked by whole codes in the exhaustive search.
    private static final int PERSONS_PER_RANKED = 100;
    /// Of so many persons on a short list one is ranked by whole codes.
    private static final int LISTED_PER_RANKED = 10;

    private final IdentificationKey key;
    private final PublicModel model;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final List<Shard> shards = new ArrayList<>();
    private final Persons persons = new Persons();

    public DuplicateIndex(IdentificationKey key, PublicModel model) {
        this.key = key;
        this.model = model;
    }

    /// A finger to search for.
    public Probe probe(FingerPosition position, FingerprintFeatures features) {
        return new Probe(position, IdentificationKey.codesId(model), key.codes(features, model));
    }

    /// Entries of another model or scheme cannot be compared with new ones: only their owner can be captured
    /// again.
    public boolean canHold(IndexEntry entry) {
        return entry.codesId() == IdentificationKey.codesId(model);
    }

    /// @throws IllegalArgumentException when the entry was made with another model or scheme
    public void add(IndexEntry entry) {
        if (!canHold(entry)) throw new IllegalArgumentException("the entry was made with another model or code scheme");
        lock.writeLock().lock();
        try {
            if (shards.isEmpty() || shards.getLast().isFull()) shards.add(new Shard());
            int person = persons.numberOf(entry.person());
            int slot = shards.getLast().add(person, entry);
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
    ///
    /// @throws IllegalArgumentException here and in the other searches, for fingers of another model or scheme
    public List<Candidate> searchSince(int watermark, List<Probe> fingers) {
        refuseOthers(fingers);
        lock.readLock().lock();
        try {
            return ranked(
                    IntStream.range(watermark, persons.numbers()).filter(number -> persons.name(number) != null),
                    fingers,
                    Integer.MAX_VALUE);
        } finally {
            lock.readLock().unlock();
        }
    }

    /// The best candidates among the `shortList` persons whose short codes are most alike: half codes of these,
    /// then whole codes of the best. Fast, and misses a few.
    public List<Candidate> search(List<Probe> fingers, int shortList, int limit) {
        refuseOthers(fingers);
        lock.readLock().lock();
        try {
            float[] half = new float[persons.numbers()];
            Arrays.stream(Ranking.best(likeness(fingers, Shard::byShortCodes), shortList))
                    .parallel()
                    .forEach(person -> half[person] = byHalfCodes(person, fingers));
            int ranked = Math.max(limit, Math.max(RANKED_MIN, shortList / LISTED_PER_RANKED));
            return ranked(Arrays.stream(Ranking.best(half, ranked)), fingers, limit);
        } finally {
            lock.readLock().unlock();
        }
    }

    /// The best candidates among all persons: half codes of everybody, then whole codes of the best.
    public List<Candidate> searchExhaustively(List<Probe> fingers, int limit) {
        refuseOthers(fingers);
        lock.readLock().lock();
        try {
            int ranked = Math.max(limit, Math.max(RANKED_MIN, persons.size() / PERSONS_PER_RANKED));
            return ranked(Arrays.stream(Ranking.best(likeness(fingers, Shard::byHalfCodes), ranked)), fingers, limit);
        } finally {
            lock.readLock().unlock();
        }
    }

    /// All persons by a likeness alone, the most alike first; for measurements.
    List<String> ordered(List<Probe> fingers, BiFunction<Shard, Probe, float[]> ofSlots) {
        lock.readLock().lock();
        try {
            return Arrays.stream(Ranking.best(likeness(fingers, ofSlots), persons.numbers()))
                    .mapToObj(persons::name)
                    .toList();
        } finally {
            lock.readLock().unlock();
        }
    }

    private void refuseOthers(List<Probe> fingers) {
        for (Probe finger : fingers)
            if (finger.codesId() != IdentificationKey.codesId(model))
                throw new IllegalArgumentException("the finger was read with another model or code scheme");
    }

    /// For every person the sum over the searched positions, of which each counts by the impression and the
    /// slot that are most alike. On all processors.
    ///
    /// @param ofSlots likeness of every slot of a shard with one searched impression
    private float[] likeness(List<Probe> fingers, BiFunction<Shard, Probe, float[]> ofSlots) {
        float[] sums = new float[persons.numbers()];
        for (List<Probe> impressions : byPosition(fingers)) {
            float[] best = new float[sums.length];
            for (Probe impression : impressions) {
                List<float[]> ofShards = shards.parallelStream()
                        .map(shard -> ofSlots.apply(shard, impression))
                        .toList();
                for (int i = 0; i < ofShards.size(); i++) raiseToBest(best, shards.get(i), ofShards.get(i));
            }
            for (int person = 0; person < sums.length; person++) sums[person] += best[person];
        }
        return sums;
    }

    private static void raiseToBest(float[] best, Shard shard, float[] likeness) {
        for (int slot = 0; slot < likeness.length; slot++) {
            int person = shard.person(slot);
            if (person >= 0) best[person] = Math.max(best[person], likeness[slot]);
        }
    }

    private static Collection<List<Probe>> byPosition(List<Probe> fingers) {
        return fingers.stream().collect(Collectors.groupingBy(Probe::position)).values();
    }

    private float byHalfCodes(int person, List<Probe> fingers) {
        float sum = 0;
        for (List<Probe> impressions : byPosition(fingers)) {
            float best = 0;
            for (Probe impression : impressions)
                for (int slot : persons.slotsOf(person))
                    best = Math.max(best, shards.get(slot / Shard.SLOTS).byHalfCodes(slot % Shard.SLOTS, impression));
            sum += best;
        }
        return sum;
    }

    private List<Candidate> ranked(IntStream numbers, List<Probe> fingers, int limit) {
        return numbers.parallel()
                .mapToObj(number -> new Candidate(persons.name(number), score(number, fingers)))
                .sorted(Comparator.comparingDouble(Candidate::score).reversed())
                .limit(limit)
                .toList();
    }

    /// By whole codes, the mean over the searched positions.
    private double score(int person, List<Probe> fingers) {
        return byPosition(fingers).stream()
                .mapToDouble(impressions -> score(persons.slotsOf(person), impressions))
                .average()
                .orElse(0);
    }

    private double score(int[] slots, List<Probe> impressions) {
        ImpressionScores scores = new ImpressionScores();
        for (Probe impression : impressions)
            for (int slot : slots) {
                Shard shard = shards.get(slot / Shard.SLOTS);
                int place = slot % Shard.SLOTS;
                scores.add(shard.position(place), shard.byWholeCodes(place, impression));
            }
        return scores.best();
    }
}
