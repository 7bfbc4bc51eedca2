package org.nationalid.identity.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.nationalid.identity.binding.BindFingerprints;
import org.nationalid.identity.binding.BoundFinger;
import org.nationalid.identity.reference.References;

/// Conducts an enrolment: check, bind the fingerprints in auth-service, then write. The order makes every crash
/// harmless: until the write nothing is here, and fingerprints bound for a person who never came to be are under a
/// reference that no alias leads to, where the retry replaces them.
@ApplicationScoped
class EnrolCitizen {
    private final IdentifyEnrolment identifyEnrolment;
    private final RepeatEnrolment repeatEnrolment;
    private final RecallEnrolment recallEnrolment;
    private final BindFingerprints bindFingerprints;
    private final RecordEnrolment recordEnrolment;
    private final References references;
    private final InstantSource clock;

    EnrolCitizen(
            IdentifyEnrolment identifyEnrolment,
            RepeatEnrolment repeatEnrolment,
            RecallEnrolment recallEnrolment,
            BindFingerprints bindFingerprints,
            RecordEnrolment recordEnrolment,
            References references,
            InstantSource clock) {
        this.identifyEnrolment = identifyEnrolment;
        this.repeatEnrolment = repeatEnrolment;
        this.recallEnrolment = recallEnrolment;
        this.bindFingerprints = bindFingerprints;
        this.recordEnrolment = recordEnrolment;
        this.references = references;
        this.clock = clock;
    }

    EnrolmentResponse enrol(String idempotencyKey, EnrolmentRequest request) {
        EnrolmentIdentity identity = identifyEnrolment.identify(idempotencyKey, request);
        EnrolmentDraft draft = EnrolmentDraft.of(request, clock.instant());

        Optional<EnrolmentResponse> earlier = repeatEnrolment.repeat(identity, draft);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        List<BoundFinger> fingers = bindFingerprints.bind(references.auth(identity.person()), draft.fingers());
        write(identity, draft, fingers);
        return recallEnrolment.recall(identity, draft.slipKey()).orElseThrow();
    }

    /// A twin of this request may have written between our look and our write; then its enrolment is the answer.
    private void write(EnrolmentIdentity identity, EnrolmentDraft draft, List<BoundFinger> fingers) {
        try {
            recordEnrolment.write(identity, draft, fingers);
        } catch (PersistenceException lostRace) {
            if (recallEnrolment.recall(identity, draft.slipKey()).isEmpty()) {
                throw lostRace;
            }
        }
    }
}
