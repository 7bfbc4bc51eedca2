package org.nationalid.audit.entry;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.nationalid.platform.problem.Refusal;

/// Goes through everything that a search finds, newest first, in small steps that hold no transaction open
/// between them.
@ApplicationScoped
public class WalkEntries {
    private final FindEntries findEntries;

    WalkEntries(FindEntries findEntries) {
        this.findEntries = findEntries;
    }

    /// @param size how much of the log there is to see: what was appended later is left out, so that the walk ends and
    ///     shows one state of the log
    public Walk walk(EntryFilter filter, long size) {
        return new Walk(filter, size);
    }

    /// How many entries there are, counted where that takes not too long, else estimated.
    public long expect(EntryFilter filter) {
        EntrySearch all = filter.search(Optional.empty(), 1, false);
        try {
            return findEntries.count(all);
        } catch (Refusal refusal) {
            if (refusal.code() != EntryRefusal.SEARCH_TOO_BROAD) throw refusal;
            return findEntries.estimate(all);
        }
    }

    /// One walk; not for use by several threads.
    public final class Walk {
        private final EntryFilter filter;
        private final long size;
        private Optional<Cursor> position = Optional.empty();
        private boolean isAtEnd;

        private Walk(EntryFilter filter, long size) {
            this.filter = filter;
            this.size = size;
        }

        /// The next entries: now and then none, though more follow.
        public List<StoredEntry> next(int limit) {
            List<StoredEntry> found = findEntries.search(filter.search(position, limit, false));
            isAtEnd = found.size() < limit;
            if (!found.isEmpty()) {
                position = Optional.of(Cursor.after(found.getLast()));
            }
            return found.stream().filter(entry -> entry.leaf().index() < size).toList();
        }

        public boolean isAtEnd() {
            return isAtEnd;
        }
    }
}
