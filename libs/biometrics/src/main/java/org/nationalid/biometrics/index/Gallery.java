package org.nationalid.biometrics.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Everybody's fingers in shards, and how alike a person is to a packet of searched fingers by each kind of code. A
/// packet holds one or more impressions of one or more positions; each position counts by itself, against all fingers
/// of the person. Not thread-safe: its owner locks.
final class Gallery {
    private final List<Shard> shards = new ArrayList<>();
    private final Persons persons = new Persons();

    void add(IndexEntry entry) {
        if (shards.isEmpty() || shards.getLast().isFull()) shards.add(new Shard());
        int person = persons.numberOf(entry.person());
        int place = shards.getLast().add(person, entry);
        persons.addSlot(person, (shards.size() - 1) * Shard.SLOTS + place);
    }

    void remove(String person) {
        for (int slot : persons.remove(person)) shardOf(slot).clear(placeOf(slot));
    }

    boolean contains(String person) {
        return persons.contains(person);
    }

    /// Persons who have fingers here.
    int size() {
        return persons.size();
    }

    /// Numbers ever given to persons, the length of arrays by number.
    int numbers() {
        return persons.numbers();
    }

    String name(int person) {
        return persons.name(person);
    }

    /// Numbers of those who came since there were so many, and are still here.
    IntStream since(int numbers) {
        return IntStream.range(numbers, persons.numbers()).filter(number -> persons.name(number) != null);
    }

    /// For every person the sum over the searched positions, of which each counts by the impression and the
    /// slot that are most alike. On all processors.
    ///
    /// @param ofPlaces likeness of every place of a shard with one searched impression
    float[] likeness(List<Probe> fingers, BiFunction<Shard, Probe, float[]> ofPlaces) {
        float[] sums = new float[persons.numbers()];
        for (List<Probe> impressions : byPosition(fingers)) {
            float[] best = new float[sums.length];
            for (Probe impression : impressions) {
                List<float[]> ofShards = shards.parallelStream()
                        .map(shard -> ofPlaces.apply(shard, impression))
                        .toList();
                for (int i = 0; i < ofShards.size(); i++) raiseToBest(best, shards.get(i), ofShards.get(i));
            }
            for (int person = 0; person < sums.length; person++) sums[person] += best[person];
        }
        return sums;
    }

    /// What [#likeness] by half codes says of one person.
    float byHalfCodes(int person, List<Probe> fingers) {
        float sum = 0;
        for (List<Probe> impressions : byPosition(fingers)) {
            float best = 0;
            for (Probe impression : impressions)
                for (int slot : persons.slotsOf(person))
                    best = Math.max(best, shardOf(slot).byHalfCodes(placeOf(slot), impression));
            sum += best;
        }
        return sum;
    }

    /// The score of one person, the mean over the searched positions.
    double byWholeCodes(int person, List<Probe> fingers) {
        return byPosition(fingers).stream()
                .mapToDouble(impressions -> byWholeCodes(persons.slotsOf(person), impressions))
                .average()
                .orElse(0);
    }

    private double byWholeCodes(int[] slots, List<Probe> impressions) {
        ImpressionScores scores = new ImpressionScores();
        for (Probe impression : impressions)
            for (int slot : slots) {
                int place = placeOf(slot);
                scores.add(shardOf(slot).position(place), shardOf(slot).byWholeCodes(place, impression));
            }
        return scores.best();
    }

    private static Collection<List<Probe>> byPosition(List<Probe> fingers) {
        return fingers.stream().collect(Collectors.groupingBy(Probe::position)).values();
    }

    private static void raiseToBest(float[] best, Shard shard, float[] likeness) {
        for (int place = 0; place < likeness.length; place++) {
            int person = shard.person(place);
            if (person >= 0) best[person] = Math.max(best[person], likeness[place]);
        }
    }

    private Shard shardOf(int slot) {
        return shards.get(slot / Shard.SLOTS);
    }

    private static int placeOf(int slot) {
        return slot % Shard.SLOTS;
    }
}
