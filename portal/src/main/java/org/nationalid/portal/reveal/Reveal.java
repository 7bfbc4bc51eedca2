package org.nationalid.portal.reveal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// A request to see who somebody is. Facts that do not apply are null.
///
/// @param mine whether this auditor asked
/// @param decidable whether this auditor is of another unit
public record Reveal(
        UUID id,
        String caseNumber,
        String reason,
        List<String> tags,
        String requester,
        String requesterUnit,
        Instant requestedAt,
        Instant discloseAfter,
        String state,
        String decider,
        String deciderUnit,
        String decisionNote,
        Instant decidedAt,
        Instant endsAt,
        boolean mine,
        boolean decidable) {
    private static final String REQUESTED = "requested";
    private static final String APPROVED = "approved";

    public boolean waitsForMe() {
        return decidable && REQUESTED.equals(state);
    }

    public boolean isWithdrawable() {
        return mine && REQUESTED.equals(state);
    }

    public boolean isLookable() {
        return mine && APPROVED.equals(state);
    }

    public String address() {
        return "/audit/reveals/" + id;
    }

    /// Whether its end is still to come.
    public boolean isOpen() {
        return REQUESTED.equals(state) || APPROVED.equals(state);
    }
}
