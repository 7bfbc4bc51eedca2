package org.nationalid.identity.adjudication;

import static org.nationalid.identity.adjudication.AdjudicationRefusal.ADJUDICATION_CASE_NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.nationalid.platform.problem.Refusal;

/// Records what an officer found. Two officers at once: one decides, the other learns that it is decided.
@ApplicationScoped
class DecideCase {
    private final AdjudicationCaseRepository cases;
    private final CaseNumbers numbers;
    private final AdjudicationEvents events;
    private final InstantSource clock;

    DecideCase(AdjudicationCaseRepository cases, CaseNumbers numbers, AdjudicationEvents events, InstantSource clock) {
        this.cases = cases;
        this.numbers = numbers;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    AdjudicationCaseResponse decide(UUID id, Decision decision, String officer) {
        AdjudicationCase decided = cases.findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (decided == null) throw new Refusal(ADJUDICATION_CASE_NOT_FOUND);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        decided.decide(decision, officer, now);
        events.decided(decided, decision, now);
        return AdjudicationCaseResponse.of(decided, numbers);
    }
}
