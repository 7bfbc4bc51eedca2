package org.nationalid.biometrics.template;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.random.RandomGenerator;

/// The places of a template that no code has yet. Of two groups with room, drawn at random, a code takes the one
/// in which it is surer, for sure bits are seldom others in the next capture; within the group its place is
/// random. Of more groups to choose from would come surer codes still, but also more that a thief of template and
/// key can rebuild and inject elsewhere (row D of the attack table).
final class FreePlaces {
    /// In random order, by group.
    private final List<List<Integer>> groups = new ArrayList<>();

    private final RandomGenerator random;

    FreePlaces(int count, RandomGenerator random) {
        this.random = random;
        for (int group = 0; group < Projection.GROUPS; group++) {
            List<Integer> places = new ArrayList<>();
            for (int place = group; place < count; place += Projection.GROUPS) places.add(place);
            Collections.shuffle(places, random);
            groups.add(places);
        }
    }

    /// A place for the next code. The first have the choice, the last what is left: most central first.
    ///
    /// @param sureness of the code in each group
    int take(IntToDoubleFunction sureness) {
        List<Integer> open = new ArrayList<>();
        for (int group = 0; group < groups.size(); group++)
            if (!groups.get(group).isEmpty()) open.add(group);
        Collections.shuffle(open, random);
        int group = open.getFirst();
        if (open.size() > 1 && sureness.applyAsDouble(open.get(1)) > sureness.applyAsDouble(group)) group = open.get(1);
        return groups.get(group).removeLast();
    }

    /// Those that were not taken.
    List<Integer> left() {
        return groups.stream().flatMap(List::stream).toList();
    }
}
