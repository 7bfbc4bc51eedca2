package org.nationalid.transparencylog.policy;

import java.util.List;
import java.util.Set;

/// Which sets of witnesses are strong enough.
public sealed interface Quorum {
    boolean isMetBy(Set<String> witnesses);

    /// No witness is asked for.
    record None() implements Quorum {
        @Override
        public boolean isMetBy(Set<String> witnesses) {
            return true;
        }
    }

    record OneWitness(String name) implements Quorum {
        @Override
        public boolean isMetBy(Set<String> witnesses) {
            return witnesses.contains(name);
        }
    }

    /// At least `threshold` of the members.
    record Group(int threshold, List<Quorum> members) implements Quorum {
        public Group {
            members = List.copyOf(members);
            if (threshold < 1 || threshold > members.size()) {
                throw new IllegalArgumentException("a threshold lies between 1 and the number of members");
            }
        }

        @Override
        public boolean isMetBy(Set<String> witnesses) {
            return members.stream().filter(member -> member.isMetBy(witnesses)).count() >= threshold;
        }
    }
}
