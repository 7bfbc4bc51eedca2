package org.nationalid.gateway.relyingparty;

import com.nimbusds.jose.jwk.JWKSet;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.net.URI;
import java.text.ParseException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.nationalid.platform.problem.Refusal;

/// A registered government application.
@Entity
@Table(name = "relying_party")
class RelyingParty {
    @Id
    @Column(name = "client_id")
    private String clientId;

    @Convert(converter = LanguageTextsConverter.class)
    @Column(nullable = false)
    private LanguageTexts names;

    @Column(name = "purpose_code", nullable = false)
    private String purposeCode;

    @Convert(converter = LanguageTextsConverter.class)
    @Column(name = "purpose_texts", nullable = false)
    private LanguageTexts purposeTexts;

    @Column(name = "redirect_uris", nullable = false)
    private String redirectUris;

    @Column(nullable = false)
    private String jwks;

    @Column(nullable = false)
    private String sector;

    @Column(nullable = false)
    private String scopes;

    @Column(name = "grant_types", nullable = false)
    private String grantTypes;

    @Column(name = "registered_at", nullable = false, updatable = false)
    private Instant registeredAt;

    @Column(name = "changed_at", nullable = false)
    private Instant changedAt;

    protected RelyingParty() {} // Hibernate

    RelyingParty(RegisteredParty party, Instant now) {
        this.clientId = party.clientId();
        this.sector = party.sector();
        this.registeredAt = now;
        take(party, now);
    }

    /// Takes over a new registration. The sector stays: another one would give every citizen a new name.
    void change(RegisteredParty party, Instant now) {
        requireSector(party.sector());
        take(party, now);
    }

    void requireSector(String claimed) {
        if (!sector.equalsIgnoreCase(claimed)) {
            throw Refusal.at(RelyingPartyRefusal.SECTOR_FIXED, "sector_identifier_uri");
        }
    }

    private void take(RegisteredParty party, Instant now) {
        names = party.names();
        purposeCode = party.purposeCode();
        purposeTexts = party.purposeTexts();
        redirectUris = joined(party.redirectUris());
        jwks = party.keys().toString(true);
        scopes = joined(party.scopes());
        grantTypes = joined(party.grantTypes());
        changedAt = now;
    }

    RegisteredParty read() {
        try {
            return new RegisteredParty(
                    clientId,
                    names,
                    purposeCode,
                    purposeTexts,
                    split(redirectUris).stream().map(URI::create).collect(Collectors.toUnmodifiableSet()),
                    JWKSet.parse(jwks),
                    sector,
                    split(scopes),
                    split(grantTypes));
        } catch (ParseException e) {
            throw new IllegalStateException("relying party " + clientId + " holds unreadable keys", e);
        }
    }

    private static String joined(Collection<?> values) {
        return values.stream().map(Object::toString).sorted().collect(Collectors.joining(" "));
    }

    private static Set<String> split(String values) {
        return values.isEmpty() ? Set.of() : Set.copyOf(Arrays.asList(values.split(" ", -1)));
    }
}
