package org.nationalid.biometrics.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Numbers for persons and the slots of their fingers. A slot is the number of its shard times [Shard#SLOTS] plus its
/// place there.
final class Persons {
    private static final int[] NONE = {};

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final List<int[]> slots = new ArrayList<>();

    /// Persons who have fingers here.
    int size() {
        return numbers.size();
    }

    /// Numbers ever given, the length of arrays by number.
    int numbers() {
        return names.size();
    }

    boolean contains(String name) {
        return numbers.containsKey(name);
    }

    int numberOf(String name) {
        return numbers.computeIfAbsent(name, _ -> {
            names.add(name);
            slots.add(NONE);
            return names.size() - 1;
        });
    }

    String name(int number) {
        return names.get(number);
    }

    int[] slotsOf(int number) {
        return slots.get(number);
    }

    void addSlot(int number, int slot) {
        int[] before = slots.get(number);
        int[] after = Arrays.copyOf(before, before.length + 1);
        after[before.length] = slot;
        slots.set(number, after);
    }

    /// Forgets a person and says which slots were theirs.
    int[] remove(String name) {
        Integer number = numbers.remove(name);
        if (number == null) return NONE;
        int[] theirs = slots.set(number, NONE);
        names.set(number, null);
        return theirs;
    }
}
