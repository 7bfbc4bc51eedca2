package org.nationalid.audit.reveal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.nationalid.audit.database.Database;
import org.nationalid.audit.event.EventType;
import org.nationalid.audit.officer.ActingOfficer;
import org.nationalid.audit.officer.OfficerActs;
import org.nationalid.audit.subject.SubjectTags;
import org.nationalid.platform.problem.Refusal;

/// Decides on a request. The entry comes before the effect: of two officers who decide at once both stand in the log
/// and one is told that it was too late, but no approval can ever exist that the log does not know.
@ApplicationScoped
class DecideReveal {
    private final Database database;
    private final FindReveals findReveals;
    private final RevealRepository repository;
    private final SubjectTags tags;
    private final OfficerActs acts;
    private final RevealSettings settings;
    private final InstantSource clock;

    DecideReveal(
            Database database,
            FindReveals findReveals,
            RevealRepository repository,
            SubjectTags tags,
            OfficerActs acts,
            RevealSettings settings,
            InstantSource clock) {
        this.database = database;
        this.findReveals = findReveals;
        this.repository = repository;
        this.tags = tags;
        this.acts = acts;
        this.settings = settings;
        this.clock = clock;
    }

    static String personDigest(SubjectTags tags, ActingOfficer officer) {
        return tags.digest("officer of a reveal", officer.person());
    }

    Reveal approve(UUID id, ActingOfficer officer, String note) {
        return decide(id, officer, note, EventType.REVEAL_APPROVED, RevealState.APPROVED);
    }

    Reveal refuse(UUID id, ActingOfficer officer, String note) {
        return decide(id, officer, note, EventType.REVEAL_REFUSED, RevealState.REFUSED);
    }

    /// The requester takes it back.
    Reveal withdraw(UUID id, ActingOfficer officer, String note) {
        return decide(id, officer, note, EventType.REVEAL_WITHDRAWN, RevealState.WITHDRAWN);
    }

    private Reveal decide(UUID id, ActingOfficer officer, String note, EventType type, RevealState state) {
        Reveal reveal = findReveals.find(id);
        Instant now = clock.instant();
        refuseWhereOneMustNot(reveal, officer, type, state, now);
        acts.record(type, officer, id, reveal.caseNumber(), RequestReveal.distinctSubjects(reveal));
        Instant endsAt = state == RevealState.APPROVED ? now.plus(settings.grantFor()) : reveal.endsAt();
        boolean isInTime = database.inTransaction(connection ->
                repository.decide(connection, id, state, officer.name(), officer.unit(), note, now, endsAt));
        if (!isInTime) {
            throw acts.refused(type, officer, id, new Refusal(RevealRefusal.REVEAL_ALREADY_DECIDED));
        }
        return findReveals.find(id);
    }

    private void refuseWhereOneMustNot(
            Reveal reveal, ActingOfficer officer, EventType type, RevealState state, Instant now) {
        try {
            String person = personDigest(tags, officer);
            if (state == RevealState.WITHDRAWN) {
                reveal.refuseWithdrawalBy(person, now);
                return;
            }
            reveal.refuseDecisionBy(officer, person, now);
        } catch (Refusal refusal) {
            throw acts.refused(type, officer, reveal.id(), refusal);
        }
    }
}
