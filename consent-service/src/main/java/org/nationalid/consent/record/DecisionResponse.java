package org.nationalid.consent.record;

import java.util.List;
import java.util.UUID;

/// `allowed` with the consent and the items, or `missing` with the items that need one.
public record DecisionResponse(String decision, UUID consentId, List<String> items, List<String> missingItems) {
    static DecisionResponse of(CheckConsent.Decision decision) {
        return switch (decision) {
            case CheckConsent.Allowed(var consentId, var items) ->
                new DecisionResponse("allowed", consentId, items, null);
            case CheckConsent.Missing(var items) -> new DecisionResponse("missing", null, null, items);
        };
    }
}
