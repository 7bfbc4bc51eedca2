package org.nationalid.biometrics.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.IntStream;
import org.nationalid.biometrics.feature.FingerprintFeatures;
import org.nationalid.biometrics.model.PublicModel;
import org.nationalid.biometrics.sample.FingerPosition;
import org.nationalid.biometrics.template.IdentificationKey;

/// Finds whether a person is enrolled already (1:N). In memory; the owner loads it from and saves it to its database
/// entry by entry. Searches run side by side and in parallel; changes wait for them. Removed fingers leave their slot
/// empty until the index is built again.
public final class DuplicateIndex {
    private final IdentificationKey key;
    private final PublicModel model;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final List<IndexEntry> slots = new ArrayList<>();
    private final Map<String, List<Integer>> slotsOf = new HashMap<>();
    private final HashTables tables = new HashTables();

    public DuplicateIndex(IdentificationKey key, PublicModel model) {
        this.key = key;
        this.model = model;
    }

    /// The entry of a finger, not yet added: the owner saves it first.
    public IndexEntry entry(String person, FingerPosition position, FingerprintFeatures features) {
        return new IndexEntry(person, position, model.id(), key.codes(features, model));
    }

    /// @throws IllegalArgumentException when the entry was made with another model
    public void add(IndexEntry entry) {
        if (entry.modelId() != model.id()) throw new IllegalArgumentException("the entry was made with another model");
        lock.writeLock().lock();
        try {
            slotsOf.computeIfAbsent(entry.person(), _ -> new ArrayList<>()).add(slots.size());
            tables.add(slots.size(), entry.codes());
            slots.add(entry);
        } finally {
            lock.writeLock().unlock();
        }
    }

    /// Forgets every finger of a person.
    public void remove(String person) {
        lock.writeLock().lock();
        try {
            for (int slot : slotsOf.getOrDefault(person, List.of())) slots.set(slot, null);
            slotsOf.remove(person);
        } finally {
            lock.writeLock().unlock();
        }
    }

    /// Persons in the index.
    public int size() {
        lock.readLock().lock();
        try {
            return slotsOf.size();
        } finally {
            lock.readLock().unlock();
        }
    }

    /// The best candidates among the `shortList` persons with the most votes of the hash tables. Fast, and misses a
    /// few.
    public List<Candidate> search(List<IndexEntry> fingers, int shortList, int limit) {
        lock.readLock().lock();
        try {
            float[] votes = new float[slots.size()];
            for (IndexEntry finger : fingers) tables.vote(finger.codes(), votes);
            Map<String, Float> persons = new HashMap<>();
            for (int slot = 0; slot < votes.length; slot++)
                if (votes[slot] > 0 && slots.get(slot) != null)
                    persons.merge(slots.get(slot).person(), votes[slot], Float::sum);
            List<String> best = persons.entrySet().stream()
                    .sorted(Map.Entry.<String, Float>comparingByValue().reversed())
                    .limit(shortList)
                    .map(Map.Entry::getKey)
                    .toList();
            return ranked(best, fingers, limit);
        } finally {
            lock.readLock().unlock();
        }
    }

    /// The best candidates among all persons: half of each code first, on all processors, then whole codes of the best.
    public List<Candidate> searchExhaustively(List<IndexEntry> fingers, int limit) {
        lock.readLock().lock();
        try {
            double[] coarse = new double[slots.size()];
            IntStream.range(0, coarse.length)
                    .parallel()
                    .forEach(slot -> coarse[slot] = coarse(slots.get(slot), fingers));
            Map<String, Double> persons = new HashMap<>();
            for (int slot = 0; slot < coarse.length; slot++)
                if (slots.get(slot) != null) persons.merge(slots.get(slot).person(), coarse[slot], Double::sum);
            List<String> best = persons.entrySet().stream()
                    .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                    .limit(20L * limit)
                    .map(Map.Entry::getKey)
                    .toList();
            return ranked(best, fingers, limit);
        } finally {
            lock.readLock().unlock();
        }
    }

    private static double coarse(IndexEntry entry, List<IndexEntry> fingers) {
        double best = 0;
        if (entry != null)
            for (IndexEntry finger : fingers)
                if (finger.position() == entry.position())
                    best = Math.max(best, IdentificationKey.coarseScore(entry.codes(), finger.codes()));
        return best;
    }

    private List<Candidate> ranked(List<String> persons, List<IndexEntry> fingers, int limit) {
        return persons.stream()
                .map(person -> new Candidate(person, score(person, fingers)))
                .sorted(Comparator.comparingDouble(Candidate::score).reversed())
                .limit(limit)
                .toList();
    }

    /// Each searched finger against the best finger of the person, whatever its position: swapped fingers are found
    /// too.
    private double score(String person, List<IndexEntry> fingers) {
        double sum = 0;
        for (IndexEntry finger : fingers)
            sum += slotsOf.get(person).stream()
                    .mapToDouble(slot -> IdentificationKey.score(slots.get(slot).codes(), finger.codes()))
                    .max()
                    .orElse(0);
        return sum / fingers.size();
    }
}
