package org.nationalid.taxoffice;

import jakarta.json.JsonObject;
import java.util.Objects;
import org.eclipse.microprofile.jwt.JsonWebToken;

/// What the ID token says. `sub` names this citizen to this office only; another office gets another name.
public record SignedInCitizen(String sub, String acr, String consentId, String logOrigin, String logEntry) {
    private static final int SHOWN_OF_SUB = 12;

    static SignedInCitizen of(JsonWebToken idToken) {
        JsonObject log = idToken.getClaim("log");
        return new SignedInCitizen(
                idToken.getSubject(),
                idToken.getClaim("acr"),
                Objects.requireNonNullElse(idToken.getClaim("consent_id"), "none"),
                log.getString("origin"),
                log.getString("entry"));
    }

    /// The assurance (`acr`) in words.
    public String assurance() {
        return switch (acr) {
            case "urn:nationalid:acr:1" -> "Signed in with a one-time code";
            case "urn:nationalid:acr:2" -> "Signed in with two proofs, such as a one-time code and a fingerprint";
            default -> "Signed in with National ID";
        };
    }

    public String shortSub() {
        return sub.length() <= SHOWN_OF_SUB ? sub : sub.substring(0, SHOWN_OF_SUB) + "…";
    }
}
