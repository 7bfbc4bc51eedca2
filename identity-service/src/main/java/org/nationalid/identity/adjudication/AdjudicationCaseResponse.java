package org.nationalid.identity.adjudication;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// A case as an officer sees it.
///
/// @param registrar the station that presented the person
/// @param decision null while the case is open
public record AdjudicationCaseResponse(
        UUID caseId,
        String registrar,
        Instant openedAt,
        List<CandidateResponse> candidates,
        Decision decision,
        String decidedBy,
        Instant decidedAt) {
    public AdjudicationCaseResponse {
        candidates = List.copyOf(candidates);
    }

    /// An enrolled person.
    ///
    /// @param candidate a name that means nothing outside this case
    /// @param likeness of the fingers, `likely` or `strong`
    /// @param agreeing attributes that are equal in both records
    public record CandidateResponse(UUID candidate, String likeness, List<String> agreeing) {
        public CandidateResponse {
            agreeing = List.copyOf(agreeing);
        }
    }

    static AdjudicationCaseResponse of(AdjudicationCase found, CaseNumbers numbers) {
        return new AdjudicationCaseResponse(
                found.id(),
                found.registrar(),
                found.openedAt(),
                found.candidates().stream()
                        .map(candidate -> new CandidateResponse(
                                numbers.ofCandidate(found.id(), candidate.person()),
                                candidate.likeness(),
                                candidate.agreeing()))
                        .toList(),
                found.decision().orElse(null),
                found.decidedBy(),
                found.decidedAt());
    }
}
