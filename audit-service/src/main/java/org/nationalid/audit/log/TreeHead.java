package org.nationalid.audit.log;

import java.util.Optional;
import org.nationalid.transparencylog.merkle.CompactRange;
import org.nationalid.transparencylog.merkle.Hash;

/// The newest log's tree as far as its tiles are on the disk.
///
/// @param firstIndex place of its first leaf
/// @param end present when its half-year is over
record TreeHead(String origin, long firstIndex, Optional<End> end, CompactRange range) {
    /// Where a log ends.
    ///
    /// @param index the first place that is not its own
    /// @param nextOrigin whose first place that is
    record End(long index, String nextOrigin) {}

    long size() {
        return range.size();
    }

    Hash root() {
        return range.root();
    }

    long nextPlace() {
        return firstIndex + size();
    }

    /// How many of `wanted` leaves still belong to this log.
    int room(int wanted) {
        return end.map(last -> (int) Math.min(wanted, last.index() - nextPlace()))
                .orElse(wanted);
    }

    boolean isComplete() {
        return end.isPresent() && end.get().index() == nextPlace();
    }

    KnownTree known() {
        return new KnownTree(origin, size());
    }
}
