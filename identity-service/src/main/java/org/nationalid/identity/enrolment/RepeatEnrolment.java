package org.nationalid.identity.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.nationalid.identity.person.FindPerson;
import org.nationalid.identity.person.KnownPerson;
import org.nationalid.platform.problem.Refusal;

/// Answers a registrar who sends an enrolment again. Alias and number leave once more, months later perhaps: so it is
/// written down each time, in the transaction that reads them, and nobody gets the slip of a person who is not active.
@ApplicationScoped
class RepeatEnrolment {
    private final RecallEnrolment recallEnrolment;
    private final FindPerson findPerson;
    private final EnrolmentEvents events;
    private final InstantSource clock;

    RepeatEnrolment(
            RecallEnrolment recallEnrolment, FindPerson findPerson, EnrolmentEvents events, InstantSource clock) {
        this.recallEnrolment = recallEnrolment;
        this.findPerson = findPerson;
        this.events = events;
        this.clock = clock;
    }

    /// @return nothing when no enrolment has this key
    /// @throws Refusal identity-not-active
    @Transactional
    Optional<EnrolmentResponse> repeat(EnrolmentIdentity identity, EnrolmentDraft draft) {
        Optional<EnrolmentResponse> earlier = recallEnrolment.recall(identity, draft.slipKey());
        if (earlier.isPresent()) {
            KnownPerson person = findPerson.findActive(identity.person()).orElseThrow();
            events.recalled(draft.registrar(), person.id(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        }
        return earlier;
    }
}
