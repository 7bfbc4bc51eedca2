package org.nationalid.consent.record;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

/// `allowed` with the consent and the items, or `missing` with the items that need one. `validForSeconds` is how long a
/// consent that is given now would hold: what a citizen is told before they answer.
public record DecisionResponse(
        String decision, UUID consentId, List<String> items, List<String> missingItems, long validForSeconds) {
    static DecisionResponse of(CheckConsent.Decision decision, Duration validFor) {
        return switch (decision) {
            case CheckConsent.Allowed(var consentId, var items) ->
                new DecisionResponse("allowed", consentId, items, null, validFor.toSeconds());
            case CheckConsent.Missing(var items) ->
                new DecisionResponse("missing", null, null, items, validFor.toSeconds());
        };
    }
}
