package org.nationalid.identity.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.nationalid.identity.alias.AliasNumber;
import org.nationalid.identity.alias.ReadAlias;
import org.nationalid.identity.number.NumberVault;
import org.nationalid.identity.person.FindPerson;
import org.nationalid.identity.person.KnownPerson;
import org.nationalid.identity.slip.SealSlip;
import org.nationalid.identity.slip.SlipContent;
import org.nationalid.identity.slip.SlipKey;

/// Answers for an enrolment that is written. The first answer is made here too, from the database and not from memory:
/// so a retry cannot differ from it.
@ApplicationScoped
class RecallEnrolment {
    private final EnrolmentRepository enrolments;
    private final FindPerson findPerson;
    private final ReadAlias readAlias;
    private final NumberVault numbers;
    private final SealSlip sealSlip;

    RecallEnrolment(
            EnrolmentRepository enrolments,
            FindPerson findPerson,
            ReadAlias readAlias,
            NumberVault numbers,
            SealSlip sealSlip) {
        this.enrolments = enrolments;
        this.findPerson = findPerson;
        this.readAlias = readAlias;
        this.numbers = numbers;
        this.sealSlip = sealSlip;
    }

    /// @return nothing when no enrolment has this key
    Optional<EnrolmentResponse> recall(EnrolmentIdentity identity, SlipKey station) {
        return enrolments.findByIdOptional(identity.key()).map(enrolment -> {
            enrolment.requireSame(identity);
            return answer(enrolment, station);
        });
    }

    private EnrolmentResponse answer(Enrolment enrolment, SlipKey station) {
        KnownPerson person = findPerson.find(enrolment.person()).orElseThrow();
        AliasNumber alias = readAlias.read(person.perpetualAlias());
        SlipContent slip = new SlipContent(
                numbers.open(person.sealedNumber(), person.id()),
                alias,
                person.attributes().name(),
                enrolment.enrolledAt());
        return new EnrolmentResponse(
                enrolment.id(),
                alias.digits().value(),
                sealSlip.seal(slip, station),
                enrolment.enrolledAt(),
                enrolment.fingers());
    }
}
