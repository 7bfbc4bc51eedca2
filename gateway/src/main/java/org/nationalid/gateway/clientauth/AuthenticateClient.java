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
            throw refused(ClientRefusal.PRIVATE_KEY_JWT_NEEDED);
        }
        RegisteredParty party = findRelyingParty
                .byClientId(assertion.getClientID().getValue())
                .orElseThrow(() -> refused(ClientRefusal.CLIENT_UNKNOWN));
        try {
            JWTClaimsSet claims = assertion.getClientAssertion().getJWTClaimsSet();
            requireFresh(claims, party.clientId());
            if (!ClientSignature.isOf(party, assertion.getClientAssertion())) {
                throw refused(ClientRefusal.ASSERTION_SIGNATURE_INVALID);
            }
            Instant expiresAt = claims.getExpirationTime().toInstant().plus(CLOCK_SKEW);
            if (!spentJti.spend(party.clientId(), claims.getJWTID(), expiresAt)) {
                throw refused(ClientRefusal.ASSERTION_REPLAYED);
            }
            clientLimit.take(party.clientId());
            addressLimit.proven();
        } catch (ParseException e) {
            throw refused(ClientRefusal.ASSERTION_UNREADABLE);
        }
        return party;
    }

    private void requireFresh(JWTClaimsSet claims, String clientId) {
        Instant now = clock.instant();
        if (!clientId.equals(claims.getIssuer()) || !clientId.equals(claims.getSubject())) {
            throw refused(ClientRefusal.ASSERTION_CLIENT_DIFFERS);
        }
        List<String> audience = claims.getAudience();
        if (audience.size() != 1 || !audiences.contains(audience.getFirst())) {
            throw refused(ClientRefusal.ASSERTION_AUDIENCE_WRONG);
        }
        if (!SpentJti.isAcceptable(claims.getJWTID())) {
            throw refused(ClientRefusal.ASSERTION_JTI_INVALID);
        }
        if (claims.getNotBeforeTime() != null
                && claims.getNotBeforeTime().toInstant().isAfter(now.plus(CLOCK_SKEW))) {
            throw refused(ClientRefusal.ASSERTION_NOT_YET_VALID);
        }
        if (claims.getExpirationTime() == null
                || claims.getExpirationTime().toInstant().plus(CLOCK_SKEW).isBefore(now)
                || claims.getExpirationTime()
                        .toInstant()
                        .isAfter(now.plus(LIFETIME_MAX).plus(CLOCK_SKEW))) {
            throw refused(ClientRefusal.ASSERTION_EXPIRY_INVALID);
        }
    }

    private static OAuthFailure refused(ClientRefusal cause) {
        return OAuthFailure.of(OAuth2Error.INVALID_CLIENT, cause);
    }
}
