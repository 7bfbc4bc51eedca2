package org.nationalid.gateway.signin;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.nationalid.gateway.accesslog.SealedSubject;
import org.nationalid.gateway.upstream.ConsentService;
import org.nationalid.gateway.upstream.ConsentService.ConsentAnswer;
import org.nationalid.gateway.upstream.ConsentService.GrantedConsent;
import org.nationalid.gateway.upstream.IdentityService.Resolution;
import org.nationalid.platform.correlation.Correlation;

/// Records what the citizen answered on the consent page: exactly the ticked items, in the words that were shown.
@ApplicationScoped
class AnswerConsent {
    private final ConsentService consent;
    private final SealedSubject subjects;

    AnswerConsent(@RestClient ConsentService consent, SealedSubject subjects) {
        this.consent = consent;
        this.subjects = subjects;
    }

    /// The sign-in's id is the idempotency key: pressing Allow twice grants once.
    GrantedConsent allow(UUID interaction, ConsentNotice notice, Resolution citizen, List<String> items) {
        return consent.grant(interaction, answer(notice, citizen, items));
    }

    /// Pressing Refuse twice refuses once.
    void refuse(UUID interaction, ConsentNotice notice, Resolution citizen) {
        consent.refuse(interaction, answer(notice, citizen, notice.items()));
    }

    private ConsentAnswer answer(ConsentNotice notice, Resolution citizen, List<String> items) {
        return new ConsentAnswer(
                citizen.consentRef(),
                notice.clientId(),
                notice.clientName(),
                notice.purposeCode(),
                notice.purposeText(),
                items,
                notice.language(),
                notice.digest(),
                subjects.seal(citizen.auditRef()),
                Correlation.id());
    }
}
