package org.nationalid.identity.adjudication;

import static org.nationalid.identity.adjudication.AdjudicationRefusal.DUPLICATE_CONFIRMED;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.nationalid.identity.person.PersonId;
import org.nationalid.platform.problem.Refusal;

/// Says what officers have found about a person who is presented again.
@ApplicationScoped
public class ConsultCase {
    private final AdjudicationCaseRepository cases;
    private final CaseNumbers numbers;

    ConsultCase(AdjudicationCaseRepository cases, CaseNumbers numbers) {
        this.cases = cases;
        this.numbers = numbers;
    }

    /// Whom the person is known not to be; nobody when there was no case.
    ///
    /// @throws Refusal while the case is open, or when it was found that the person is enrolled
    @Transactional
    public Set<PersonId> clearedOf(PersonId person) {
        Optional<AdjudicationCase> known = cases.findByIdOptional(numbers.of(person));
        if (known.isEmpty()) return Set.of();
        AdjudicationCase found = known.get();
        return switch (found.decision().orElseThrow(() -> CaseNumbers.suspected(found.id()))) {
            case SAME_PERSON -> throw new Refusal(DUPLICATE_CONFIRMED).withDetail("Adjudication case " + found.id());
            case DIFFERENT_PERSONS ->
                found.candidates().stream().map(CaseCandidate::person).collect(Collectors.toUnmodifiableSet());
        };
    }
}
