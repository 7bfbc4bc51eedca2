package org.nationalid.gateway.authenticate;

import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.ParseException;
import java.util.Optional;
import org.nationalid.gateway.GatewayConfig;
import org.nationalid.gateway.signing.SigningKeys;

/// `id_token_hint` (OpenID Connect Core §3.1.2.1): an ID token of ours by which an application says which citizen it
/// means. It may have expired; it must be ours and made for this very application.
@ApplicationScoped
public class IdTokenHint {
    private final SigningKeys keys;
    private final String issuer;

    IdTokenHint(SigningKeys keys, GatewayConfig config) {
        this.keys = keys;
        this.issuer = config.issuer().toString();
    }

    /// True also where the request brings no hint.
    public boolean isAcceptable(AuthenticationRequest request, String clientId) {
        JWT hint = request.getIDTokenHint();
        if (hint == null) {
            return true;
        }
        try {
            JWTClaimsSet claims = hint.getJWTClaimsSet();
            return hint instanceof SignedJWT signed
                    && keys.signed(signed)
                    && issuer.equals(claims.getIssuer())
                    && claims.getAudience().contains(clientId)
                    && claims.getSubject() != null;
        } catch (ParseException e) {
            return false;
        }
    }

    /// Whether the citizen who signed in is somebody else than the accepted hint of the request means.
    public static boolean meansAnother(AuthenticationRequest request, String subject) {
        return subjectOf(request).filter(meant -> !meant.equals(subject)).isPresent();
    }

    private static Optional<String> subjectOf(AuthenticationRequest request) {
        try {
            JWT hint = request.getIDTokenHint();
            return hint == null
                    ? Optional.empty()
                    : Optional.ofNullable(hint.getJWTClaimsSet().getSubject());
        } catch (ParseException e) {
            throw new IllegalStateException("an accepted hint no longer parses", e);
        }
    }
}
