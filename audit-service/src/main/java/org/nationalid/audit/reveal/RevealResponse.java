package org.nationalid.audit.reveal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// A request as officers see it. Times that do not apply are absent.
///
/// @param endsAt when the request lapses, or when the grant ends
public record RevealResponse(
        UUID id,
        String caseNumber,
        String reason,
        List<String> tags,
        String requester,
        String requesterUnit,
        Instant requestedAt,
        Instant discloseAfter,
        RevealState state,
        String decider,
        String deciderUnit,
        String decisionNote,
        Instant decidedAt,
        Instant endsAt) {
    static RevealResponse of(Reveal reveal, Instant now) {
        return new RevealResponse(
                reveal.id(),
                reveal.caseNumber(),
                reveal.reason(),
                reveal.subjects().keySet().stream().sorted().toList(),
                reveal.requester(),
                reveal.requesterUnit(),
                reveal.requestedAt(),
                reveal.discloseAfter(),
                reveal.stateAt(now),
                reveal.decider(),
                reveal.deciderUnit(),
                reveal.decisionNote(),
                reveal.decidedAt(),
                reveal.endsAt());
    }
}
