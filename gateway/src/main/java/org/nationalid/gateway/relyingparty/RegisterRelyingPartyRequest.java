package org.nationalid.gateway.relyingparty;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.text.ParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.nationalid.platform.problem.Refusal;

/// A registration as the operator sends it. A key without `kid` is refused here, not at the first sign-in.
public record RegisterRelyingPartyRequest(
        @NotNull LanguageTexts names,
        @NotNull @Valid Purpose purpose,
        @NotNull @Size(max = 10) Set<@NotNull URI> redirectUris,
        URI sectorIdentifierUri,
        @NotEmpty Map<String, Object> jwks,
        @NotEmpty Set<@NotBlank String> scopes,
        @NotEmpty Set<@NotBlank String> grantTypes) {
    private static final int RSA_BITS_MIN = 2048;
    private static final int NAME_LENGTH_MAX = 120;
    private static final int PURPOSE_LENGTH_MAX = 1000;

    /// Why the application asks, as a code for the record and a sentence for the citizen.
    public record Purpose(
            @NotNull @Pattern(regexp = "[A-Z0-9][A-Z0-9-]{1,39}")
            String code,

            @NotNull LanguageTexts text) {}

    RegisteredParty toParty(String clientId) {
        if (!ClientId.isOne(clientId) || clientId.equals(EnlistOperator.OPERATOR)) {
            throw Refusal.at(RelyingPartyRefusal.CLIENT_ID_INVALID, "client_id");
        }
        requireComplete(names, NAME_LENGTH_MAX, "names");
        requireComplete(purpose.text(), PURPOSE_LENGTH_MAX, "purpose.text");
        redirectUris.forEach(RegisterRelyingPartyRequest::requireUsable);
        if (!Scopes.all().containsAll(scopes)) {
            throw Refusal.at(RelyingPartyRefusal.SCOPE_UNKNOWN, "scopes");
        }
        if (!GrantTypes.ALL.containsAll(grantTypes)) {
            throw Refusal.at(RelyingPartyRefusal.GRANT_TYPE_UNKNOWN, "grant_types");
        }
        return new RegisteredParty(
                clientId,
                names,
                purpose.code(),
                purpose.text(),
                redirectUris,
                keys(),
                sector(clientId),
                scopes,
                grantTypes);
    }

    private static void requireComplete(LanguageTexts texts, int lengthMax, String field) {
        if (!texts.isComplete(lengthMax)) {
            throw Refusal.at(RelyingPartyRefusal.TEXTS_INCOMPLETE, field);
        }
    }

    private static void requireUsable(URI uri) {
        if (!RedirectUri.isUsable(uri)) {
            throw Refusal.at(RelyingPartyRefusal.REDIRECT_URI_INVALID, "redirect_uris");
        }
    }

    /// OpenID Connect Core §8.1, with one difference: the operator vouches for the sector, so it is not fetched.
    private String sector(String clientId) {
        if (sectorIdentifierUri != null && sectorIdentifierUri.getHost() != null) {
            return lowerCase(sectorIdentifierUri.getHost());
        }
        Set<String> hosts =
                redirectUris.stream().map(uri -> lowerCase(uri.getHost())).collect(Collectors.toSet());
        if (hosts.size() > 1) {
            throw Refusal.at(RelyingPartyRefusal.SECTOR_NEEDED, "sector_identifier_uri");
        }
        return hosts.isEmpty() ? clientId : hosts.iterator().next();
    }

    /// Host names know no case (RFC 3986 §3.2.2), and citizens' pseudonyms are derived from this text.
    private static String lowerCase(String host) {
        return host.toLowerCase(Locale.ROOT);
    }

    private JWKSet keys() {
        try {
            JWKSet keys = JWKSet.parse(jwks);
            boolean areUsable =
                    !keys.isEmpty() && keys.getKeys().stream().allMatch(RegisterRelyingPartyRequest::isUsable);
            if (areUsable) {
                return keys;
            }
        } catch (ParseException e) {
            throw Refusal.at(RelyingPartyRefusal.KEYS_INVALID, "jwks").withDetail(e.getMessage());
        }
        throw Refusal.at(RelyingPartyRefusal.KEYS_INVALID, "jwks");
    }

    private static boolean isUsable(JWK key) {
        boolean isStrong = (key instanceof ECKey ec && Curve.P_256.equals(ec.getCurve()))
                || (key instanceof RSAKey rsa && rsa.size() >= RSA_BITS_MIN);
        return isStrong && !key.isPrivate() && key.getKeyID() != null && key.getKeyUse() != null;
    }
}
