package org.nationalid.audit.savedquery;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nationalid.audit.database.Database;
import org.nationalid.audit.entry.EntryFilter;
import org.nationalid.audit.event.EventType;
import org.nationalid.audit.officer.OfficerActs;
import org.nationalid.audit.subject.SubjectTags;
import org.nationalid.platform.id.Ids;
import org.nationalid.platform.problem.Refusal;
import org.nationalid.platform.problem.RequestRefusal;

/// Keeps a search, or a new version of it. On record before it is done.
@ApplicationScoped
class SaveQuery {
    private static final int QUERIES_MAX = 200;
    private static final int VERSIONS_MAX = 1000;

    private final Database database;
    private final SavedQueryRepository repository;
    private final SubjectTags tags;
    private final OfficerActs acts;
    private final InstantSource clock;

    SaveQuery(
            Database database,
            SavedQueryRepository repository,
            SubjectTags tags,
            OfficerActs acts,
            InstantSource clock) {
        this.database = database;
        this.repository = repository;
        this.tags = tags;
        this.acts = acts;
        this.clock = clock;
    }

    SavedQuery save(SaveQueryRequest request) {
        EntryFilter filter = filterOf(request);
        UUID id = Ids.next();
        String owner = request.auditor().name();
        if (database.read(connection -> repository.countOf(connection, owner)) >= QUERIES_MAX) {
            throw new Refusal(SavedQueryRefusal.SAVED_QUERY_LIMIT);
        }
        record(request, id, 1, filter);
        return database.inTransaction(connection -> {
            Instant now = clock.instant();
            repository.insert(connection, id, owner, now);
            SavedQuery query = version(request, id, owner, 1, filter, now);
            repository.insertVersion(connection, query);
            return query;
        });
    }

    SavedQuery change(UUID id, SaveQueryRequest request) {
        EntryFilter filter = filterOf(request);
        if (request.basedOn() == null) {
            throw Refusal.at(RequestRefusal.REQUEST_INVALID, "based_on").withDetail("the version that you read");
        }
        int next = request.basedOn() + 1;
        try {
            database.read(connection -> changeable(connection, id, request));
        } catch (Refusal refusal) {
            throw acts.refused(EventType.AUDIT_QUERY_SAVED, request.auditor(), id, refusal);
        }
        record(request, id, next, filter);
        return database.inTransaction(connection -> {
            repository.lock(connection, id);
            SavedQuery current = changeable(connection, id, request);
            SavedQuery query = version(request, id, current.owner(), next, filter, clock.instant());
            repository.insertVersion(connection, query);
            return query;
        });
    }

    private EntryFilter filterOf(SaveQueryRequest request) {
        EntryFilter filter = EntryFilter.of(request.filter(), "filter.");
        filter.subject().ifPresent(tag -> tags.open(tag, "filter.subject"));
        return filter;
    }

    private SavedQuery changeable(Connection connection, UUID id, SaveQueryRequest request) throws SQLException {
        String auditor = request.auditor().name();
        SavedQuery current = repository
                .find(connection, id)
                .filter(query -> query.isVisibleTo(auditor))
                .orElseThrow(() -> new Refusal(SavedQueryRefusal.SAVED_QUERY_NOT_FOUND));
        if (!current.isOf(auditor)) throw new Refusal(SavedQueryRefusal.SAVED_QUERY_NOT_YOURS);
        if (current.deletedAt().isPresent()) throw new Refusal(SavedQueryRefusal.SAVED_QUERY_DELETED);
        if (current.version() != request.basedOn()) throw new Refusal(SavedQueryRefusal.SAVED_QUERY_CHANGED);
        if (current.version() >= VERSIONS_MAX) throw new Refusal(SavedQueryRefusal.SAVED_QUERY_LIMIT);
        return current;
    }

    private void record(SaveQueryRequest request, UUID id, int version, EntryFilter filter) {
        List<String> facts = new ArrayList<>(List.of("filter:" + filter.sha256(), "version:" + version));
        facts.add(request.isShared() ? "shared" : "private");
        acts.record(EventType.AUDIT_QUERY_SAVED, request.auditor(), id, request.caseNumber(), null, facts);
    }

    private static SavedQuery version(
            SaveQueryRequest request, UUID id, String owner, int version, EntryFilter filter, Instant now) {
        return new SavedQuery(
                id,
                version,
                owner,
                request.name().strip(),
                request.isShared(),
                filter.members(),
                now,
                Optional.empty());
    }
}
