package org.nationalid.gateway.directauth;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.nationalid.gateway.GatewayConfig;
import org.nationalid.gateway.clientauth.ClientSignature;
import org.nationalid.gateway.clientauth.SpentJti;
import org.nationalid.gateway.limit.AddressLimit;
import org.nationalid.gateway.limit.ClientLimit;
import org.nationalid.gateway.relyingparty.FindRelyingParty;
import org.nationalid.gateway.relyingparty.GrantTypes;
import org.nationalid.gateway.relyingparty.RegisteredParty;
import org.nationalid.platform.problem.Refusal;

/// Opens a signed request (RFC 7515): known client, its signature, fresh within thirty seconds, received once. The
/// cheap checks come first, and the replay memory last, so that a bad request cannot spend a good one's id.
@ApplicationScoped
class AcceptSignedRequest {
    static final Duration FRESHNESS = Duration.ofSeconds(30);

    private final FindRelyingParty findRelyingParty;
    private final SpentJti spentJti;
    private final AddressLimit addressLimit;
    private final ClientLimit clientLimit;
    private final InstantSource clock;
    private final String issuer;

    AcceptSignedRequest(
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
        this.issuer = config.issuer().toString();
    }

    /// @throws Refusal one of [DirectRefusal]
    SignedRequest accept(String body) {
        SignedJWT message;
        JWTClaimsSet claims;
        try {
            message = SignedJWT.parse(body.strip());
            claims = message.getJWTClaimsSet();
        } catch (ParseException e) {
            throw new Refusal(DirectRefusal.SIGNED_REQUEST_UNREADABLE);
        }
        RegisteredParty party = claims.getIssuer() == null
                ? null
                : findRelyingParty.byClientId(claims.getIssuer()).orElse(null);
        if (party == null || !ClientSignature.isOf(party, message)) {
            throw new Refusal(DirectRefusal.SIGNATURE_INVALID);
        }
        requireAcceptable(party, claims);
        return new SignedRequest(party, claims);
    }

    private void requireAcceptable(RegisteredParty party, JWTClaimsSet claims) {
        if (!party.grantTypes().contains(GrantTypes.DIRECT_AUTHENTICATION)) {
            throw new Refusal(DirectRefusal.DIRECT_AUTHENTICATION_NOT_ALLOWED);
        }
        if (!claims.getAudience().equals(List.of(issuer))) {
            throw Refusal.at(DirectRefusal.SIGNED_REQUEST_INVALID, "aud").withDetail("aud must be the issuer");
        }
        String jti = claims.getJWTID();
        if (!SpentJti.isAcceptable(jti)) {
            throw Refusal.at(DirectRefusal.SIGNED_REQUEST_INVALID, "jti")
                    .withDetail("jti must be 1 to 128 printable ASCII characters");
        }
        if (claims.getIssueTime() == null) {
            throw Refusal.at(DirectRefusal.SIGNED_REQUEST_INVALID, "iat");
        }
        Instant signedAt = claims.getIssueTime().toInstant();
        Instant now = clock.instant();
        if (signedAt.isBefore(now.minus(FRESHNESS)) || signedAt.isAfter(now.plus(FRESHNESS))) {
            throw new Refusal(DirectRefusal.SIGNED_REQUEST_STALE);
        }
        if (!spentJti.spend(party.clientId(), jti, signedAt.plus(FRESHNESS.multipliedBy(2)))) {
            throw new Refusal(DirectRefusal.SIGNED_REQUEST_REPLAYED);
        }
        clientLimit.take(party.clientId());
        addressLimit.proven();
    }
}
