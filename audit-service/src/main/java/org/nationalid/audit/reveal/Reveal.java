package org.nationalid.audit.reveal;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.nationalid.audit.officer.ActingOfficer;
import org.nationalid.platform.problem.Refusal;

/// One request, with its own rules about who may do what to it when.
///
/// @param state as it is stored
/// @param subjects references by tag
record Reveal(
        UUID id,
        String caseNumber,
        String reason,
        String requester,
        String requesterDigest,
        String requesterUnit,
        String clientId,
        Instant requestedAt,
        Instant discloseAfter,
        RevealState state,
        String decider,
        String deciderUnit,
        String decisionNote,
        Instant decidedAt,
        Instant endsAt,
        Map<String, String> subjects) {
    Reveal {
        subjects = Map.copyOf(subjects);
    }

    RevealState stateAt(Instant now) {
        if (endsAt.isAfter(now)) return state;
        return switch (state) {
            case REQUESTED -> RevealState.LAPSED;
            case APPROVED -> RevealState.ENDED;
            case REFUSED, WITHDRAWN, LAPSED, ENDED -> state;
        };
    }

    /// @param personDigest of the officer; one person may hold offices under several names
    /// @throws Refusal when that officer must not decide
    void refuseDecisionBy(ActingOfficer officer, String personDigest, Instant now) {
        refuseUnlessOpen(now);
        if (isBy(personDigest)) throw new Refusal(RevealRefusal.REVEAL_OWN_REQUEST);
        if (officer.isOf(requesterUnit)) throw new Refusal(RevealRefusal.REVEAL_SAME_UNIT);
        if (subjects.containsValue(officer.person())) throw new Refusal(RevealRefusal.REVEAL_CONCERNS_OFFICER);
    }

    void refuseWithdrawalBy(String personDigest, Instant now) {
        if (!isBy(personDigest)) throw new Refusal(RevealRefusal.REVEAL_NOT_REQUESTER);
        refuseUnlessOpen(now);
    }

    /// The reference behind a granted tag.
    ///
    /// @throws Refusal when that officer may not see it now
    String openedBy(String personDigest, String tag, Instant now) {
        if (!isBy(personDigest)) throw new Refusal(RevealRefusal.REVEAL_NOT_REQUESTER);
        switch (stateAt(now)) {
            case APPROVED -> {}
            case ENDED -> throw new Refusal(RevealRefusal.REVEAL_GRANT_ENDED);
            case REQUESTED, REFUSED, WITHDRAWN, LAPSED -> throw new Refusal(RevealRefusal.REVEAL_NOT_APPROVED);
        }
        String subject = subjects.get(tag);
        if (subject == null) throw Refusal.at(RevealRefusal.REVEAL_TAG_NOT_GRANTED, "tag");
        return subject;
    }

    private void refuseUnlessOpen(Instant now) {
        switch (stateAt(now)) {
            case REQUESTED -> {}
            case LAPSED -> throw new Refusal(RevealRefusal.REVEAL_LAPSED);
            case APPROVED, REFUSED, WITHDRAWN, ENDED -> throw new Refusal(RevealRefusal.REVEAL_ALREADY_DECIDED);
        }
    }

    private boolean isBy(String personDigest) {
        return requesterDigest.equals(personDigest);
    }
}
