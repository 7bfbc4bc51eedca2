package org.nationalid.audit.entry;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.nationalid.audit.subject.SubjectTags;

/// What an auditor looks for.
///
/// @param equal column and value; columns are names of this code, never of the request
/// @param from inclusive
/// @param to exclusive
/// @param isDisclosed leaves out what the citizen may not know yet
record EntrySearch(
        Map<String, String> equal,
        Optional<Instant> from,
        Optional<Instant> to,
        Optional<Cursor> after,
        int limit,
        boolean isDisclosed) {
    private static final String SUBJECT = "subject";

    /// Reveals carry their id as transaction; a lawful delay of the notice stands there.
    static final String DISCLOSED = """
            not exists (
                select 1 from reveal
                where reveal.disclose_after > now() and reveal.id = case
                    when entry.type like 'reveal.%' or entry.type = 'identity.revealed' then entry.txn::uuid end)
            """;

    EntrySearch {
        equal = new LinkedHashMap<>(equal);
    }

    /// This search with the reference in place of a tag, and within the quarter of that tag.
    EntrySearch opened(SubjectTags tags) {
        String subject = equal.get(SUBJECT);
        if (subject == null || !tags.isTag(subject)) return this;
        SubjectTags.Opened person = tags.open(subject, SUBJECT);
        Map<String, String> found = new LinkedHashMap<>(equal);
        found.put(SUBJECT, person.reference());
        return new EntrySearch(
                found,
                Optional.of(from.filter(person.quarter().begins()::isBefore)
                        .orElse(person.quarter().begins())),
                Optional.of(to.filter(person.quarter().ends()::isAfter)
                        .orElse(person.quarter().ends())),
                after,
                limit,
                isDisclosed);
    }

    SqlConditions conditions() {
        SqlConditions conditions = new SqlConditions();
        equal.forEach((column, value) -> conditions.add(column + " = ?", value));
        from.ifPresent(time -> conditions.add("occurred_at >= ?", time.atOffset(ZoneOffset.UTC)));
        to.ifPresent(time -> conditions.add("occurred_at < ?", time.atOffset(ZoneOffset.UTC)));
        after.ifPresent(cursor -> conditions.add(
                "(occurred_at, log_index) < (?, ?)", cursor.occurredAt().atOffset(ZoneOffset.UTC), cursor.logIndex()));
        if (isDisclosed) conditions.add(DISCLOSED);
        return conditions;
    }
}
