package org.nationalid.audit.entry;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How a whole result is counted.
enum Counting {
    /// By the planner's statistics: at once, and right to an order of magnitude.
    APPROXIMATE,
    /// One by one: as slow as the result is large.
    EXACT,
    NONE;

    static Optional<Counting> of(String name) {
        return Arrays.stream(values())
                .filter(counting -> counting.name().toLowerCase(Locale.ROOT).equals(name))
                .findAny();
    }
}
