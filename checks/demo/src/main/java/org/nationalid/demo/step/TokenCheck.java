package org.nationalid.demo.step;

import java.util.Map;
import org.jose4j.jwt.JwtClaims;
import org.nationalid.demo.Stage;
import org.nationalid.demo.StepFailed;
import org.nationalid.demo.actor.Jose;

/// A token verified by a library that we did not write, against the keys that the gateway publishes.
final class TokenCheck {
    private final Stage stage;

    TokenCheck(Stage stage) {
        this.stage = stage;
    }

    JwtClaims verify(String token, String clientId) {
        JwtClaims claims = Jose.verify(token, stage.published("/jwks"), stage.gateway(), clientId);
        stage.report().check("the JWT verifies against the published keys (jose4j, ES256)", true);
        stage.report()
                .check(
                        "it carries the receipt of its access-log entry",
                        !entryOf(claims).isEmpty());
        return claims;
    }

    /// The id of the log entry that the token's receipt names.
    static String entryOf(JwtClaims claims) {
        return receiptOf(claims, "entry");
    }

    static String receiptOf(JwtClaims claims, String part) {
        if (claims.getClaimValue("log") instanceof Map<?, ?> log && log.get(part) instanceof String text) return text;
        throw new StepFailed("the token carries a log receipt with " + part, claims.toString());
    }
}
