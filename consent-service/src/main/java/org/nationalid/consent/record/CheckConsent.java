package org.nationalid.consent.record;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/// Decides whether an app may have these items for this purpose now. One indexed read, never cached: a withdrawal
/// holds from the next decision on.
@ApplicationScoped
class CheckConsent {
    private final ConsentRepository consents;
    private final KnownPurposes purposes;
    private final InstantSource clock;

    CheckConsent(ConsentRepository consents, KnownPurposes purposes, InstantSource clock) {
        this.consents = consents;
        this.purposes = purposes;
        this.clock = clock;
    }

    Decision check(ConsentRef citizen, String client, Purpose purpose, ItemSet items) {
        purposes.require(purpose);
        return consents.findOpen(citizen, client, purpose)
                .filter(consent -> consent.stateAt(clock.instant()) == ConsentState.GRANTED)
                .map(consent -> decide(consent, items))
                .orElseGet(() -> new Missing(items.names()));
    }

    private static Decision decide(Consent consent, ItemSet items) {
        List<String> missing = items.without(consent.items());
        return missing.isEmpty() ? new Allowed(consent.id(), items.names()) : new Missing(missing);
    }

    /// What may happen next.
    sealed interface Decision {}

    /// Exactly these items may be released, under this consent.
    record Allowed(UUID consentId, List<String> items) implements Decision {}

    /// These items need a consent that is not there: an outcome, not an error. The citizen is asked.
    record Missing(List<String> items) implements Decision {}
}
