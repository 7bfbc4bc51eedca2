package org.nationalid.gateway.signin;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.nationalid.gateway.accesslog.SealedSubject;
import org.nationalid.gateway.relyingparty.RegisteredParty;
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
    GrantedConsent allow(
            UUID interaction, RegisteredParty party, Resolution citizen, List<String> items, String language) {
        return consent.grant(interaction, answer(party, citizen, items, language));
    }

    void refuse(RegisteredParty party, Resolution citizen, List<String> items, String language) {
        consent.refuse(answer(party, citizen, items, language));
    }

    private ConsentAnswer answer(RegisteredParty party, Resolution citizen, List<String> items, String language) {
        String name = party.names().in(language);
        String purpose = party.purposeTexts().in(language);
        return new ConsentAnswer(
                citizen.consentRef(),
                party.clientId(),
                name,
                party.purposeCode(),
                purpose,
                items,
                language,
                digestOf(language, name, purpose, String.join(" ", items)),
                subjects.seal(citizen.auditRef()),
                Correlation.id());
    }

    /// What was shown, as one hash: language, who, why and which items, a line each.
    private static String digestOf(String... lines) {
        try {
            byte[] notice = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(notice));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }
}
