package org.nationalid.biometrics.index;

import java.util.Arrays;
import org.nationalid.biometrics.template.IdentificationCodes;

/// Up to 16,384 fingers, of which what a search of everybody needs lies flat in memory: what one thread
/// searches at a time. Memory: 0.4 KB a finger for that and up to 1.5 KB for its whole codes.
final class Shard {
    static final int SLOTS = 1 << 14;
    /// Codes of a stored finger that take part in the search of everybody.
    static final int CENTRAL = 24;

    private static final int SLOTS_FIRST = 64;
    /// Slots compared at a time: their codes and distances stay in the fastest cache.
    private static final int TILE = 32;

    private static final long[] NO_CODES = {};

    /// The first two words of the central codes; those of a slot begin at slot × [#CENTRAL].
    private long[] low = new long[SLOTS_FIRST * CENTRAL];
    private long[] high = new long[SLOTS_FIRST * CENTRAL];
    private long[][] codes = new long[SLOTS_FIRST][];
    private byte[] central = new byte[SLOTS_FIRST];
    private byte[] positions = new byte[SLOTS_FIRST];
    private int[] persons = new int[SLOTS_FIRST];
    private int size;

    boolean isFull() {
        return size == SLOTS;
    }

    /// The number of the person, -1 for a slot that was cleared.
    int person(int slot) {
        return persons[slot];
    }

    /// Code of the finger, 1 to 10.
    int position(int slot) {
        return positions[slot];
    }

    int add(int person, IndexEntry finger) {
        if (size == codes.length) grow(Math.min(SLOTS, 2 * size));
        int slot = size++;
        codes[slot] = finger.codes().clone();
        central[slot] = (byte) Math.min(CENTRAL, codes[slot].length / IdentificationCodes.WORDS);
        for (int code = 0; code < central[slot]; code++) {
            low[slot * CENTRAL + code] = codes[slot][IdentificationCodes.WORDS * code];
            high[slot * CENTRAL + code] = codes[slot][IdentificationCodes.WORDS * code + 1];
        }
        positions[slot] = (byte) finger.position().code();
        persons[slot] = person;
        return slot;
    }

    void clear(int slot) {
        Arrays.fill(codes[slot], 0);
        Arrays.fill(low, slot * CENTRAL, (slot + 1) * CENTRAL, 0);
        Arrays.fill(high, slot * CENTRAL, (slot + 1) * CENTRAL, 0);
        codes[slot] = NO_CODES;
        central[slot] = 0;
        persons[slot] = -1;
    }

    /// Likeness of every slot with a finger by short codes.
    float[] byShortCodes(Probe probe) {
        float[] likeness = new float[size];
        int[] nearest = new int[TILE * CENTRAL];
        for (int tile = 0; tile < size; tile += TILE) {
            ShortCodes.nearest(low, tile * CENTRAL, probe.low(), nearest);
            for (int slot = tile; slot < Math.min(size, tile + TILE); slot++)
                likeness[slot] = ShortCodes.likeness(nearest, (slot - tile) * CENTRAL, central[slot]);
        }
        return likeness;
    }

    /// Likeness of every slot with a finger by half codes.
    float[] byHalfCodes(Probe probe) {
        float[] scores = new float[size];
        int[] histogram = CodeComparison.histogram();
        int[] nearest = new int[TILE * CENTRAL];
        for (int tile = 0; tile < size; tile += TILE) {
            CodeComparison.nearest(low, high, tile * CENTRAL, probe, nearest);
            for (int slot = tile; slot < Math.min(size, tile + TILE); slot++)
                scores[slot] = CodeComparison.half(nearest, (slot - tile) * CENTRAL, central[slot], probe, histogram);
        }
        return scores;
    }

    /// Likeness of one slot with a finger by half codes.
    float byHalfCodes(int slot, Probe probe) {
        int[] nearest = new int[CENTRAL];
        CodeComparison.nearest(low, high, slot * CENTRAL, probe, nearest);
        return CodeComparison.half(nearest, 0, central[slot], probe, CodeComparison.histogram());
    }

    double byWholeCodes(int slot, Probe probe) {
        return CodeComparison.whole(codes[slot], probe);
    }

    private void grow(int slots) {
        low = Arrays.copyOf(low, slots * CENTRAL);
        high = Arrays.copyOf(high, slots * CENTRAL);
        codes = Arrays.copyOf(codes, slots);
        central = Arrays.copyOf(central, slots);
        positions = Arrays.copyOf(positions, slots);
        persons = Arrays.copyOf(persons, slots);
    }
}
