package org.nationalid.identity.adjudication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.nationalid.identity.deduplication.LikelyDuplicate;
import org.nationalid.identity.person.FindPerson;
import org.nationalid.identity.person.PersonAttributes;
import org.nationalid.identity.person.PersonId;
import org.nationalid.platform.problem.Refusal;

/// Puts a suspected duplicate before an officer.
@ApplicationScoped
public class OpenCase {
    private final AdjudicationCaseRepository cases;
    private final CaseNumbers numbers;
    private final FindPerson findPerson;
    private final AdjudicationEvents events;
    private final InstantSource clock;

    OpenCase(
            AdjudicationCaseRepository cases,
            CaseNumbers numbers,
            FindPerson findPerson,
            AdjudicationEvents events,
            InstantSource clock) {
        this.cases = cases;
        this.numbers = numbers;
        this.findPerson = findPerson;
        this.events = events;
        this.clock = clock;
    }

    /// Opens the case of this person, or opens it again for candidates that it did not have.
    ///
    /// @return the refusal to answer with, which names the case
    @Transactional
    public Refusal open(
            PersonId person, PersonAttributes presented, String registrar, List<LikelyDuplicate> duplicates) {
        UUID id = numbers.of(person);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<CaseCandidate> candidates = duplicates.stream()
                .map(duplicate -> CaseCandidate.of(
                        duplicate,
                        presented,
                        findPerson.find(duplicate.person()).orElseThrow().attributes()))
                .toList();
        AdjudicationCase opened = cases.findById(id);
        if (opened == null) {
            opened = new AdjudicationCase(id, person, registrar, candidates, now);
            cases.persist(opened);
        } else {
            opened.reopen(candidates, now);
        }
        events.suspected(opened, candidates, now);
        return CaseNumbers.suspected(id);
    }
}
