package org.nationalid.identity.enrolment;

import java.util.List;
import org.nationalid.identity.deduplication.LikelyDuplicate;

/// Somebody with these fingers was enrolled between the search and the write; ends the transaction without a trace.
class DuplicateArrived extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<LikelyDuplicate> duplicates;

    DuplicateArrived(List<LikelyDuplicate> duplicates) {
        super("a duplicate arrived", null, false, false);
        this.duplicates = List.copyOf(duplicates);
    }

    List<LikelyDuplicate> duplicates() {
        return duplicates;
    }
}
