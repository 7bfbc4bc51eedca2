package org.nationalid.audit.hold;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.nationalid.audit.database.Database;
import org.nationalid.audit.event.EventType;
import org.nationalid.audit.leaf.LeafRepository;
import org.nationalid.audit.officer.ActingOfficer;
import org.nationalid.audit.officer.OfficerActs;
import org.nationalid.audit.subject.SubjectTags;
import org.nationalid.platform.id.Ids;
import org.nationalid.platform.problem.Refusal;

/// Places holds and lifts them. Placing takes effect before it is in the log, lifting after: at no moment is a key
/// without the protection that the log says it has.
@ApplicationScoped
class PlaceHold {
    private final Database database;
    private final LeafRepository leaves;
    private final HoldRepository repository;
    private final SubjectTags tags;
    private final OfficerActs acts;
    private final InstantSource clock;

    PlaceHold(
            Database database,
            LeafRepository leaves,
            HoldRepository repository,
            SubjectTags tags,
            OfficerActs acts,
            InstantSource clock) {
        this.database = database;
        this.leaves = leaves;
        this.repository = repository;
        this.tags = tags;
        this.acts = acts;
        this.clock = clock;
    }

    Hold place(PlaceHoldRequest request) {
        Instant now = clock.instant();
        if (!request.until().isAfter(now)) throw Refusal.at(HoldRefusal.HOLD_END_INVALID, "until");
        Hold hold = holdOf(request, now);
        database.inTransaction(connection -> {
            // Nobody may be destroying a key that this hold is about to cover.
            leaves.lockNextIndex(connection);
            repository.insert(connection, hold);
            return null;
        });
        acts.record(EventType.HOLD_PLACED, request.officer(), hold.id(), hold.caseNumber(), subjectsOf(hold));
        return hold;
    }

    Hold lift(UUID id, LiftHoldRequest request) {
        ActingOfficer officer = request.officer();
        Hold hold = find(id);
        Instant now = clock.instant();
        if (!hold.isInForce(now)) throw new Refusal(HoldRefusal.HOLD_OVER);
        acts.record(EventType.HOLD_LIFTED, officer, id, request.caseNumber(), subjectsOf(hold));
        boolean isLifted = database.inTransaction(connection ->
                repository.lift(connection, id, officer.name(), officer.unit(), request.caseNumber(), now));
        if (!isLifted) throw acts.refused(EventType.HOLD_LIFTED, officer, id, new Refusal(HoldRefusal.HOLD_OVER));
        return find(id);
    }

    private Hold find(UUID id) {
        return database.read(connection -> repository.find(connection, id))
                .orElseThrow(() -> new Refusal(HoldRefusal.HOLD_NOT_FOUND));
    }

    private Hold holdOf(PlaceHoldRequest request, Instant now) {
        String shown = request.held().strip();
        String held =
                switch (request.scope()) {
                    case SUBJECT -> tags.open(shown, "held").reference();
                    case PARTY, CASE -> shown;
                };
        return new Hold(
                Ids.next(),
                request.scope(),
                held,
                shown,
                request.caseNumber().strip(),
                request.reason().strip(),
                request.officer().name(),
                request.officer().unit(),
                now,
                request.until(),
                null,
                null,
                null,
                null);
    }

    private static List<String> subjectsOf(Hold hold) {
        return hold.scope() == HoldScope.SUBJECT ? List.of(hold.held()) : List.of();
    }
}
