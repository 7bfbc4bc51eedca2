package org.nationalid.identity.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nationalid.identity.adjudication.ConsultCase;
import org.nationalid.identity.adjudication.OpenCase;
import org.nationalid.identity.binding.BindFingerprints;
import org.nationalid.identity.binding.BoundFinger;
import org.nationalid.identity.deduplication.FindDuplicates;
import org.nationalid.identity.deduplication.LikelyDuplicate;
import org.nationalid.identity.deduplication.PacketFingers;
import org.nationalid.identity.deduplication.ReadFingers;
import org.nationalid.identity.person.PersonId;

/// Conducts an enrolment: check, search for the fingers among everybody who is enrolled, bind them in
/// auth-service, then write. The order makes every crash harmless: until the write nothing is here, and
/// fingerprints bound for a person who never came to be are under a reference that no alias leads to, where the
/// retry replaces them or a sweep removes them.
@ApplicationScoped
class EnrolCitizen {
    private final IdentifyEnrolment identifyEnrolment;
    private final RepeatEnrolment repeatEnrolment;
    private final RecallEnrolment recallEnrolment;
    private final ConsultCase consultCase;
    private final ReadFingers readFingers;
    private final FindDuplicates findDuplicates;
    private final OpenCase openCase;
    private final BindFingerprints bindFingerprints;
    private final RecordEnrolment recordEnrolment;
    private final InstantSource clock;

    EnrolCitizen(
            IdentifyEnrolment identifyEnrolment,
            RepeatEnrolment repeatEnrolment,
            RecallEnrolment recallEnrolment,
            ConsultCase consultCase,
            ReadFingers readFingers,
            FindDuplicates findDuplicates,
            OpenCase openCase,
            BindFingerprints bindFingerprints,
            RecordEnrolment recordEnrolment,
            InstantSource clock) {
        this.identifyEnrolment = identifyEnrolment;
        this.repeatEnrolment = repeatEnrolment;
        this.recallEnrolment = recallEnrolment;
        this.consultCase = consultCase;
        this.readFingers = readFingers;
        this.findDuplicates = findDuplicates;
        this.openCase = openCase;
        this.bindFingerprints = bindFingerprints;
        this.recordEnrolment = recordEnrolment;
        this.clock = clock;
    }

    EnrolmentResponse enrol(String idempotencyKey, EnrolmentRequest request) {
        EnrolmentIdentity identity = identifyEnrolment.identify(idempotencyKey, request);
        EnrolmentDraft draft = EnrolmentDraft.of(request, clock.instant());

        Optional<EnrolmentResponse> earlier = repeatEnrolment.repeat(identity, draft);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        Set<PersonId> cleared = consultCase.clearedOf(identity.person());
        try (PacketFingers packet = readFingers.read(draft.fingers())) {
            FindDuplicates.Searched searched = findDuplicates.among(identity.person(), packet, cleared);
            refuseDuplicates(identity, draft, searched.duplicates());

            List<BoundFinger> bound = bindFingerprints.bind(identity.person(), draft.fingers());
            write(identity, draft, new EnrolledPacket(bound, packet, searched.upTo(), cleared));
        }
        return recallEnrolment.recall(identity, draft.slipKey()).orElseThrow();
    }

    private void refuseDuplicates(EnrolmentIdentity identity, EnrolmentDraft draft, List<LikelyDuplicate> duplicates) {
        if (!duplicates.isEmpty()) {
            throw openCase.open(identity.person(), draft.attributes(), draft.registrar(), duplicates);
        }
    }

    /// A twin of this request may have written between our look and our write; then its enrolment is the answer.
    private void write(EnrolmentIdentity identity, EnrolmentDraft draft, EnrolledPacket packet) {
        try {
            recordEnrolment.write(identity, draft, packet);
        } catch (DuplicateArrived arrived) {
            refuseDuplicates(identity, draft, arrived.duplicates());
        } catch (PersistenceException lostRace) {
            if (recallEnrolment.recall(identity, draft.slipKey()).isEmpty()) {
                throw lostRace;
            }
        }
    }
}
