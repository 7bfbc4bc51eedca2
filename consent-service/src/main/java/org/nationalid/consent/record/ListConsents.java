package org.nationalid.consent.record;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/// Shows a citizen what they allowed, whatever became of it, newest first.
@ApplicationScoped
class ListConsents {
    private final ConsentRepository consents;
    private final InstantSource clock;

    ListConsents(ConsentRepository consents, InstantSource clock) {
        this.consents = consents;
        this.clock = clock;
    }

    ConsentPage list(ConsentRef citizen, int limit) {
        return page(consents.newestFirst(citizen, limit + 1), limit);
    }

    ConsentPage listAfter(ConsentRef citizen, ConsentCursor cursor, int limit) {
        return page(consents.newestFirstAfter(citizen, cursor.grantedAt(), cursor.id(), limit + 1), limit);
    }

    /// One more row than asked for tells whether there is a next page.
    private ConsentPage page(List<Consent> found, int limit) {
        Instant now = clock.instant();
        boolean hasNext = found.size() > limit;
        List<Consent> shown = hasNext ? found.subList(0, limit) : found;
        String next = hasNext ? ConsentCursor.after(shown.getLast()).text() : null;
        return new ConsentPage(
                shown.stream()
                        .map(consent -> new StatedConsent(consent, consent.stateAt(now)))
                        .toList(),
                next);
    }

    /// Some consents and, where there are more, the cursor that leads to them.
    record ConsentPage(List<StatedConsent> consents, String next) {}
}
