package org.nationalid.biometrics.index;

import java.util.Arrays;
import org.nationalid.biometrics.template.IdentificationKey;

/// Up to 65,536 fingers, flat in memory: what one thread searches at a time. Memory: 1 KB of codes a finger and, once
/// the shard is full, 2 KB of hash tables.
final class Shard {
    static final int SLOTS = 1 << 16;
    /// Codes reserved for a finger.
    static final int CODES = IdentificationKey.CODES_MAX;

    private static final int SLOTS_FIRST = 64;
    /// Slots compared at a time: their codes and distances stay in the fastest cache.
    private static final int TILE = 32;

    /// The four words of all codes, each word in a block of its own.
    private final long[][] words = new long[4][SLOTS_FIRST * CODES];
    private byte[] codes = new byte[SLOTS_FIRST];
    private int[] persons = new int[SLOTS_FIRST];
    private HashTables tables;
    private int size;

    boolean isFull() {
        return size == SLOTS;
    }

    int size() {
        return size;
    }

    int codesOf(int slot) {
        return codes[slot];
    }

    /// The number of the person, -1 for a slot that was cleared.
    int person(int slot) {
        return persons[slot];
    }

    /// The four words of all codes; the codes of a slot begin at slot × [#CODES].
    long[][] words() {
        return words;
    }

    int add(int person, Probe finger) {
        if (size == codes.length) grow(Math.min(SLOTS, 2 * size));
        int slot = size++;
        for (int code = 0; code < finger.count(); code++)
            for (int word = 0; word < 4; word++) words[word][slot * CODES + code] = finger.word(code, word);
        codes[slot] = (byte) finger.count();
        persons[slot] = person;
        if (isFull()) tables = new HashTables(this);
        return slot;
    }

    /// Overwrites the codes. The tables still lead here, and whoever follows them sees that nobody is here.
    void clear(int slot) {
        for (long[] block : words) Arrays.fill(block, slot * CODES, (slot + 1) * CODES, 0);
        codes[slot] = 0;
        persons[slot] = -1;
    }

    /// Coarse similarity of every slot with a finger.
    float[] coarse(Probe probe) {
        float[] scores = new float[size];
        int[] histogram = new int[CodeComparison.DISTANCES];
        int[] nearest = new int[TILE * CODES];
        for (int tile = 0; tile < size; tile += TILE) {
            CodeComparison.nearest(words[0], words[1], tile * CODES, probe, nearest);
            for (int slot = tile; slot < Math.min(size, tile + TILE); slot++)
                scores[slot] =
                        CodeComparison.coarse(nearest, (slot - tile) * CODES, codes[slot], probe.count(), histogram);
        }
        return scores;
    }

    /// Coarse similarity of one slot with a finger.
    float coarse(int slot, Probe probe) {
        int[] nearest = new int[CODES];
        CodeComparison.nearest(words[0], words[1], slot * CODES, probe, nearest);
        return CodeComparison.coarse(nearest, 0, codes[slot], probe.count(), new int[CodeComparison.DISTANCES]);
    }

    boolean hasTables() {
        return tables != null;
    }

    /// Votes of the hash tables for every slot; only of a shard that [#hasTables].
    float[] votes(Probe probe) {
        float[] votes = new float[size];
        tables.vote(probe, votes);
        return votes;
    }

    double full(int slot, Probe probe) {
        return CodeComparison.full(words, slot * CODES, codes[slot], probe);
    }

    private void grow(int slots) {
        for (int word = 0; word < 4; word++) words[word] = Arrays.copyOf(words[word], slots * CODES);
        codes = Arrays.copyOf(codes, slots);
        persons = Arrays.copyOf(persons, slots);
    }
}
