package org.nationalid.identity.adjudication;

import static org.nationalid.identity.adjudication.AdjudicationRefusal.POSSIBLE_DUPLICATE;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.nationalid.identity.index.BlindIndex;
import org.nationalid.identity.person.PersonId;
import org.nationalid.platform.problem.Refusal;

/// Names cases and candidates to the outside. The case follows from the person who would be enrolled, so a retry
/// finds it; a candidate is called differently in every case, so cases cannot be joined.
@ApplicationScoped
class CaseNumbers {
    private final BlindIndex blindIndex;

    CaseNumbers(BlindIndex blindIndex) {
        this.blindIndex = blindIndex;
    }

    UUID of(PersonId person) {
        return blindIndex.of("adjudication-case", person.value().toString());
    }

    UUID ofCandidate(UUID caseId, PersonId candidate) {
        return blindIndex.of(
                "adjudication-candidate", caseId.toString(), candidate.value().toString());
    }

    static Refusal suspected(UUID caseId) {
        return new Refusal(POSSIBLE_DUPLICATE).withDetail("Adjudication case " + caseId + " is open");
    }
}
