package org.nationalid.gateway.clientauth;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.PrivateKeyJWT;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.nationalid.gateway.GatewayConfig;
import org.nationalid.gateway.limit.AddressLimit;
import org.nationalid.gateway.limit.ClientLimit;
import org.nationalid.gateway.relyingparty.FindRelyingParty;
import org.nationalid.gateway.relyingparty.RegisteredParty;

/// Decides whether a client is who it says: private_key_jwt (RFC 7523 §3), accepted once, valid five minutes at most.
@ApplicationScoped
public class AuthenticateClient {
    private static final Duration LIFETIME_MAX = Duration.ofMinutes(5);
    private static final Duration CLOCK_SKEW = Duration.ofSeconds(10);

    private final FindRelyingParty findRelyingParty;
    private final SpentJti spentJti;
    private final AddressLimit addressLimit;
    private final ClientLimit clientLimit;
    private final InstantSource clock;
    private final Set<String> audiences;

    AuthenticateClient(
            FindRelyingParty findRelyingParty,
            SpentJti spentJti,
            AddressLimit addressLimit,
            ClientLimit clientLimit,
            InstantSource clock,
            GatewayConfig config) {
        this.findRelyingParty = findRelyingParty;
        this.spentJti = spentJti;
        this.addressLimit = addressLimit;
        this.clientLimit = clientLimit;
        this.clock = clock;
        this.audiences = Set.of(config.issuer().toString(), config.at("/token").toString());
    }

    /// @throws OAuthFailure `invalid_client` whatever is wrong with the proof
    public RegisteredParty authenticate(ClientAuthentication proof) {
        if (!(proof instanceof PrivateKeyJWT assertion)) {
            throw refused("authenticate with private_key_jwt");
        }
        RegisteredParty party = findRelyingParty
                .byClientId(assertion.getClientID().getValue())
                .orElseThrow(() -> refused("unknown client"));
        try {
            JWTClaimsSet claims = assertion.getClientAssertion().getJWTClaimsSet();
            requireFresh(claims, party.clientId());
            if (!ClientSignature.isOf(party, assertion.getClientAssertion())) {
                throw refused("the assertion is not signed with a registered key");
            }
            Instant expiresAt = claims.getExpirationTime().toInstant().plus(CLOCK_SKEW);
            if (!spentJti.spend(party.clientId(), claims.getJWTID(), expiresAt)) {
                throw refused("the assertion was used before");
            }
            clientLimit.take(party.clientId());
            addressLimit.proven();
        } catch (ParseException e) {
            throw refused("the assertion holds no claims");
        }
        return party;
    }

    private void requireFresh(JWTClaimsSet claims, String clientId) {
        Instant now = clock.instant();
        if (!clientId.equals(claims.getIssuer()) || !clientId.equals(claims.getSubject())) {
            throw refused("iss and sub of the assertion must be the client id");
        }
        List<String> audience = claims.getAudience();
        if (audience.size() != 1 || !audiences.contains(audience.getFirst())) {
            throw refused("aud of the assertion must be the issuer");
        }
        if (!SpentJti.isAcceptable(claims.getJWTID())) {
            throw refused("the assertion needs a jti of 1 to 128 printable ASCII characters");
        }
        if (claims.getNotBeforeTime() != null
                && claims.getNotBeforeTime().toInstant().isAfter(now.plus(CLOCK_SKEW))) {
            throw refused("the assertion is not valid yet");
        }
        if (claims.getExpirationTime() == null
                || claims.getExpirationTime().toInstant().plus(CLOCK_SKEW).isBefore(now)
                || claims.getExpirationTime()
                        .toInstant()
                        .isAfter(now.plus(LIFETIME_MAX).plus(CLOCK_SKEW))) {
            throw refused("exp of the assertion must lie within five minutes");
        }
    }

    private static OAuthFailure refused(String description) {
        return new OAuthFailure(OAuth2Error.INVALID_CLIENT, description);
    }
}
