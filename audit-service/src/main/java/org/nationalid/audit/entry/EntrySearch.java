package org.nationalid.audit.entry;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What an auditor looks for.
///
/// @param equal column and value; columns are names of this code, never of the request
/// @param from inclusive
/// @param to exclusive
record EntrySearch(
        Map<String, String> equal, Optional<Instant> from, Optional<Instant> to, Optional<Cursor> after, int limit) {
    EntrySearch {
        equal = new LinkedHashMap<>(equal);
    }

    SqlConditions conditions() {
        SqlConditions conditions = new SqlConditions();
        equal.forEach((column, value) -> conditions.add(column + " = ?", value));
        from.ifPresent(time -> conditions.add("occurred_at >= ?", time.atOffset(ZoneOffset.UTC)));
        to.ifPresent(time -> conditions.add("occurred_at < ?", time.atOffset(ZoneOffset.UTC)));
        after.ifPresent(cursor -> conditions.add(
                "(occurred_at, log_index) < (?, ?)", cursor.occurredAt().atOffset(ZoneOffset.UTC), cursor.logIndex()));
        return conditions;
    }
}
