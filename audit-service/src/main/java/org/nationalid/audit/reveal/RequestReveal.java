package org.nationalid.audit.reveal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nationalid.audit.database.Database;
import org.nationalid.audit.event.EventType;
import org.nationalid.audit.officer.ActingOfficer;
import org.nationalid.audit.officer.OfficerActs;
import org.nationalid.audit.subject.SubjectTags;
import org.nationalid.platform.id.Ids;
import org.nationalid.platform.problem.Refusal;

/// Takes a request in. The row comes before the entries: it says whether their citizens may see them yet.
@ApplicationScoped
class RequestReveal {
    private final Database database;
    private final RevealRepository repository;
    private final SubjectTags tags;
    private final OfficerActs acts;
    private final RevealSettings settings;
    private final InstantSource clock;

    RequestReveal(
            Database database,
            RevealRepository repository,
            SubjectTags tags,
            OfficerActs acts,
            RevealSettings settings,
            InstantSource clock) {
        this.database = database;
        this.repository = repository;
        this.tags = tags;
        this.acts = acts;
        this.settings = settings;
        this.clock = clock;
    }

    Reveal request(RequestRevealRequest request) {
        Instant now = clock.instant();
        refuseDelay(request.discloseAfter(), now);
        Reveal reveal = revealOf(request, now);
        if (reveal.subjects().containsValue(request.officer().person())) {
            throw acts.refused(
                    EventType.REVEAL_REQUESTED,
                    request.officer(),
                    reveal.id(),
                    Refusal.at(RevealRefusal.REVEAL_CONCERNS_OFFICER, "tags"));
        }
        database.inTransaction(connection -> {
            repository.insert(connection, reveal);
            return null;
        });
        try {
            acts.record(
                    EventType.REVEAL_REQUESTED,
                    request.officer(),
                    reveal.id(),
                    reveal.caseNumber(),
                    distinctSubjects(reveal));
        } catch (RuntimeException notWrittenDown) {
            voidUnlogged(reveal);
            throw notWrittenDown;
        }
        return reveal;
    }

    /// What is not in the log must not be there to be approved.
    private void voidUnlogged(Reveal reveal) {
        database.inTransaction(connection -> repository.decide(
                connection,
                reveal.id(),
                RevealState.WITHDRAWN,
                reveal.requester(),
                reveal.requesterUnit(),
                null,
                reveal.requestedAt(),
                reveal.endsAt()));
    }

    /// A person asked for under two tags gets one entry.
    static List<String> distinctSubjects(Reveal reveal) {
        return reveal.subjects().values().stream().distinct().sorted().toList();
    }

    private void refuseDelay(Instant until, Instant now) {
        if (until == null) return;
        if (!until.isAfter(now) || until.isAfter(now.plus(settings.delayMax()))) {
            throw Refusal.at(RevealRefusal.REVEAL_DELAY_INVALID, "disclose_after")
                    .withDetail("At most " + settings.delayMax().toDays() + " days from now");
        }
    }

    private Reveal revealOf(RequestRevealRequest request, Instant now) {
        Map<String, String> subjects = new LinkedHashMap<>();
        for (int i = 0; i < request.tags().size(); i++) {
            String tag = request.tags().get(i);
            subjects.put(tag, tags.open(tag, "tags[" + i + "]").reference());
        }
        ActingOfficer officer = request.officer();
        return new Reveal(
                Ids.next(),
                request.caseNumber().strip(),
                request.reason().strip(),
                officer.name(),
                DecideReveal.personDigest(tags, officer),
                officer.unit(),
                officer.clientId(),
                now,
                request.discloseAfter(),
                RevealState.REQUESTED,
                null,
                null,
                null,
                null,
                now.plus(settings.requestFor()),
                subjects);
    }
}
