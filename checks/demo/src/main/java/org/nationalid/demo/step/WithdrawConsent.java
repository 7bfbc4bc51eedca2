package org.nationalid.demo.step;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.stream.StreamSupport;
import org.nationalid.demo.Stage;
import org.nationalid.demo.actor.Application;
import org.nationalid.demo.step.SignIn.Session;
import org.nationalid.demo.wire.Answer;

/// The citizen looks at their own consents and accesses and takes one consent back.
public final class WithdrawConsent {
    private final Stage stage;

    public WithdrawConsent(Stage stage) {
        this.stage = stage;
    }

    /// @param own        the citizen's session at the portal, with the scope `me`
    /// @param application which had been allowed something, in `session`
    public void play(Session own, Application application, Session session) {
        var report = stage.report();
        String me = stage.gateway() + "/v1/me";
        String consentId = String.valueOf(session.idToken().getClaimValue("consent_id"));

        JsonNode consents = stage.wire()
                .get(me + "/consents", own.accessToken())
                .orFail("the citizen sees consents")
                .json();
        JsonNode consent = find(consents.path("consents"), "consent_id", consentId);
        report.equal(
                "the citizen sees the consent", "GRANTED", consent.path("state").asText());
        report.equal(
                "and whom it was given to",
                application.clientId(),
                consent.path("client_id").asText());

        JsonNode accesses = stage.wire()
                .get(me + "/accesses?limit=50", own.accessToken())
                .orFail("the citizen sees accesses")
                .json();
        report.check(
                "the citizen sees that the application fetched attributes",
                anyOf(accesses.path("entries"), "type", "attributes.released"),
                accesses.toString());
        report.check(
                "and what the counter did",
                anyOf(accesses.path("entries"), "type", "auth.fingerprint"),
                accesses.toString());

        Answer withdrawn = stage.wire()
                .json(
                        "POST",
                        me + "/consents/" + consentId + "/withdrawal",
                        own.accessToken(),
                        new JsonMapper().createObjectNode())
                .orFail("the citizen withdraws the consent");
        report.equal(
                "the consent is withdrawn",
                "WITHDRAWN",
                withdrawn.json().path("state").asText());

        Answer refused = application.userinfo(session.accessToken());
        report.equal(
                "the next userinfo call is refused", "403 insufficient_scope", AuthenticateByCode.refusal(refused));

        Answer twice = stage.wire()
                .json(
                        "POST",
                        me + "/consents/" + consentId + "/withdrawal",
                        own.accessToken(),
                        new JsonMapper().createObjectNode());
        report.equal(
                "withdrawing twice is refused", "409 consent-already-withdrawn", AuthenticateByCode.refusal(twice));
    }

    private static JsonNode find(JsonNode list, String field, String value) {
        return StreamSupport.stream(list.spliterator(), false)
                .filter(entry -> value.equals(entry.path(field).asText()))
                .findFirst()
                .orElseThrow(() -> new org.nationalid.demo.StepFailed("the list holds " + value, list.toString()));
    }

    private static boolean anyOf(JsonNode list, String field, String value) {
        return StreamSupport.stream(list.spliterator(), false)
                .anyMatch(entry -> value.equals(entry.path(field).asText()));
    }
}
