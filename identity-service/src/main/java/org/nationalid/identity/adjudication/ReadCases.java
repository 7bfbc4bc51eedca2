package org.nationalid.identity.adjudication;

import static org.nationalid.identity.adjudication.AdjudicationRefusal.ADJUDICATION_CASE_NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.nationalid.platform.problem.Refusal;
import org.nationalid.platform.problem.RequestRefusal;

/// Shows cases to officers.
@ApplicationScoped
class ReadCases {
    private static final int PAGE = 50;

    private final AdjudicationCaseRepository cases;
    private final CaseNumbers numbers;

    ReadCases(AdjudicationCaseRepository cases, CaseNumbers numbers) {
        this.cases = cases;
        this.numbers = numbers;
    }

    @Transactional
    AdjudicationCaseResponse one(UUID id) {
        return cases.findByIdOptional(id)
                .map(found -> AdjudicationCaseResponse.of(found, numbers))
                .orElseThrow(() -> new Refusal(ADJUDICATION_CASE_NOT_FOUND));
    }

    /// @param cursor the last case of the page before; null for the first page
    @Transactional
    AdjudicationCasesResponse open(UUID cursor) {
        AdjudicationCase after = cursor == null
                ? null
                : cases.findByIdOptional(cursor).orElseThrow(() -> Refusal.at(RequestRefusal.CURSOR_INVALID, "cursor"));
        List<AdjudicationCase> found = cases.open(after, PAGE + 1);
        List<AdjudicationCase> page = found.subList(0, Math.min(PAGE, found.size()));
        return new AdjudicationCasesResponse(
                page.stream()
                        .map(one -> AdjudicationCaseResponse.of(one, numbers))
                        .toList(),
                found.size() > PAGE ? page.getLast().id() : null);
    }
}
