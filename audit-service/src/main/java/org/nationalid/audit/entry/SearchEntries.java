package org.nationalid.audit.entry;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/// Finds one page and, where wanted, how many entries there are in all.
@ApplicationScoped
class SearchEntries {
    private final FindEntries findEntries;
    private final CursorSeal cursors;

    SearchEntries(FindEntries findEntries, CursorSeal cursors) {
        this.findEntries = findEntries;
        this.cursors = cursors;
    }

    /// @param next cursor of the following page; null on the last
    /// @param count null where nobody asked
    record Page(List<StoredEntry> entries, String next, EntryCount count) {}

    Page search(SearchRequest request) {
        EntryFilter filter = request.filter();
        int size = request.pageSize();
        Counting counting = request.counting();
        Optional<Cursor> after = request.givenCursor().map(text -> cursors.read(text, filter));
        // One more than is shown tells whether there is another page.
        List<StoredEntry> found = findEntries.search(filter.search(after, size + 1, request.disclosed()));
        boolean hasMore = found.size() > size;
        List<StoredEntry> page = hasMore ? found.subList(0, size) : found;
        return new Page(
                page,
                hasMore ? cursors.write(Cursor.after(page.getLast()), filter) : null,
                count(
                        filter.search(Optional.empty(), 1, request.disclosed()),
                        counting,
                        after.isPresent(),
                        hasMore,
                        page.size()));
    }

    private EntryCount count(EntrySearch all, Counting counting, boolean isLaterPage, boolean hasMore, int shown) {
        if (counting == Counting.NONE || (isLaterPage && counting == Counting.APPROXIMATE)) {
            return null;
        }
        if (!isLaterPage && !hasMore) {
            return new EntryCount(shown, true);
        }
        return counting == Counting.EXACT
                ? new EntryCount(findEntries.count(all), true)
                : new EntryCount(Math.max(findEntries.estimate(all), shown + 1L), false);
    }
}
