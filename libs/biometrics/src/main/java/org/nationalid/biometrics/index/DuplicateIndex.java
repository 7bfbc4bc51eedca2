package org.nationalid.biometrics.index;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BiFunction;
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
    /// A little below the median of captures of the same two fingers (0.33, on sets that the model has seen).
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
    private final Gallery gallery = new Gallery();

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
            gallery.add(entry);
        } finally {
            lock.writeLock().unlock();
        }
    }

    /// Forgets every finger of a person.
    public void remove(String person) {
        lock.writeLock().lock();
        try {
            gallery.remove(person);
        } finally {
            lock.writeLock().unlock();
        }
    }

    public boolean contains(String person) {
        lock.readLock().lock();
        try {
            return gallery.contains(person);
        } finally {
            lock.readLock().unlock();
        }
    }

    /// Persons in the index.
    public int size() {
        lock.readLock().lock();
        try {
            return gallery.size();
        } finally {
            lock.readLock().unlock();
        }
    }

    /// How many persons ever arrived: see [#searchSince].
    public int watermark() {
        lock.readLock().lock();
        try {
            return gallery.numbers();
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
            return ranked(gallery.since(watermark), fingers, Integer.MAX_VALUE);
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
            float[] half = new float[gallery.numbers()];
            Arrays.stream(Ranking.best(gallery.likeness(fingers, Shard::byShortCodes), shortList))
                    .parallel()
                    .forEach(person -> half[person] = gallery.byHalfCodes(person, fingers));
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
            int ranked = Math.max(limit, Math.max(RANKED_MIN, gallery.size() / PERSONS_PER_RANKED));
            return ranked(
                    Arrays.stream(Ranking.best(gallery.likeness(fingers, Shard::byHalfCodes), ranked)), fingers, limit);
        } finally {
            lock.readLock().unlock();
        }
    }

    /// All persons by a likeness alone, the most alike first; for measurements.
    List<String> ordered(List<Probe> fingers, BiFunction<Shard, Probe, float[]> ofPlaces) {
        lock.readLock().lock();
        try {
            return Arrays.stream(Ranking.best(gallery.likeness(fingers, ofPlaces), gallery.numbers()))
                    .mapToObj(gallery::name)
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

    private List<Candidate> ranked(IntStream numbers, List<Probe> fingers, int limit) {
        return numbers.parallel()
                .mapToObj(number -> new Candidate(gallery.name(number), gallery.byWholeCodes(number, fingers)))
                .sorted(Comparator.comparingDouble(Candidate::score).reversed())
                .limit(limit)
                .toList();
    }
}
