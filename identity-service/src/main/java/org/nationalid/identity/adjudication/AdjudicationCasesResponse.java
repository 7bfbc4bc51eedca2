package org.nationalid.identity.adjudication;

import java.util.List;
import java.util.UUID;

/// A page of open cases, the oldest first.
///
/// @param next cursor of the next page; null on the last
public record AdjudicationCasesResponse(List<AdjudicationCaseResponse> cases, UUID next) {
    public AdjudicationCasesResponse {
        cases = List.copyOf(cases);
    }
}
