package org.nationalid.identity.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.nationalid.identity.alias.AliasType;
import org.nationalid.identity.alias.IssueAlias;
import org.nationalid.identity.alias.IssuedAlias;
import org.nationalid.identity.binding.FinishBinding;
import org.nationalid.identity.deduplication.KeepFingers;
import org.nationalid.identity.deduplication.LikelyDuplicate;
import org.nationalid.identity.number.IssueNumber;
import org.nationalid.identity.number.NationalNumber;
import org.nationalid.identity.number.NumberVault;
import org.nationalid.identity.person.PersonId;
import org.nationalid.identity.person.RegisterPerson;
import org.nationalid.identity.reveal.NamePerson;
import org.nationalid.platform.id.Ids;

/// Writes an enrolment: everything in one transaction, or nothing.
@ApplicationScoped
class RecordEnrolment {
    private final EnrolmentRepository enrolments;
    private final IssueNumber issueNumber;
    private final IssueAlias issueAlias;
    private final RegisterPerson registerPerson;
    private final NamePerson namePerson;
    private final NumberVault numbers;
    private final FinishBinding finishBinding;
    private final KeepFingers keepFingers;
    private final EnrolmentEvents events;
    private final InstantSource clock;

    RecordEnrolment(
            EnrolmentRepository enrolments,
            IssueNumber issueNumber,
            IssueAlias issueAlias,
            RegisterPerson registerPerson,
            NamePerson namePerson,
            NumberVault numbers,
            FinishBinding finishBinding,
            KeepFingers keepFingers,
            EnrolmentEvents events,
            InstantSource clock) {
        this.enrolments = enrolments;
        this.issueNumber = issueNumber;
        this.issueAlias = issueAlias;
        this.registerPerson = registerPerson;
        this.namePerson = namePerson;
        this.numbers = numbers;
        this.finishBinding = finishBinding;
        this.keepFingers = keepFingers;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    void write(EnrolmentIdentity identity, EnrolmentDraft draft, EnrolledPacket packet) {
        // No finer than PostgreSQL keeps it, so that a retry is answered with the very same time.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        PersonId person = identity.person();

        // First, and at once: a twin of this request waits here until we are through, and then gives way.
        enrolments.persistAndFlush(new Enrolment(identity, Ids.next(), draft.registrar(), packet.bound(), now));
        NationalNumber number = issueNumber.issue(person);
        IssuedAlias alias = issueAlias.issue(person, AliasType.PERPETUAL, now);
        registerPerson.register(
                person, draft.attributes(), draft.language(), numbers.seal(number, person), alias.index(), now);
        namePerson.name(person);
        finishBinding.finish(person);
        // Last: other enrolments wait from here on.
        List<LikelyDuplicate> arrived =
                keepFingers.keep(person, packet.fingers(), packet.searchedUpTo(), packet.cleared());
        if (!arrived.isEmpty()) throw new DuplicateArrived(arrived);
        events.completed(draft.registrar(), person, now);
    }
}
