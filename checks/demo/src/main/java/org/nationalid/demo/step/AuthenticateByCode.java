package org.nationalid.demo.step;

import java.util.UUID;
import org.jose4j.jwt.JwtClaims;
import org.nationalid.demo.Stage;
import org.nationalid.demo.actor.Counter;
import org.nationalid.demo.step.EnrolCitizen.Enrolled;
import org.nationalid.demo.wire.Answer;

/// A one-time password, asked for by alias, read in the inbox, used once.
public final class AuthenticateByCode {
    private final Stage stage;
    private final Counter counter;
    private final String clientId;

    public AuthenticateByCode(Stage stage, Counter counter, String clientId) {
        this.stage = stage;
        this.counter = counter;
        this.clientId = clientId;
    }

    public void play(Enrolled person) {
        var report = stage.report();
        UUID txn = UUID.randomUUID();
        String code = requestCode(person, txn);
        report.check("a code of six digits arrives in the inbox", code.matches("\\d{6}"));

        Answer answer =
                counter.authenticate(person.alias(), txn, Counter.code(code)).orFail("the right code authenticates");
        JwtClaims token =
                new TokenCheck(stage).verify(answer.json().path("token").asText(), clientId);
        report.equal("the token says how: one factor", "urn:nationalid:acr:1", token.getClaimValue("acr"));
        report.check(
                "and which: a one-time password",
                String.valueOf(token.getClaimValue("amr")).contains("otp"));
        report.equal("the token carries the counter's transaction", txn.toString(), token.getClaimValue("txn"));

        Answer reused = counter.authenticate(person.alias(), txn, Counter.code(code));
        report.equal("the same code a second time is refused", "401 otp-already-used", refusal(reused));
    }

    String requestCode(Enrolled person, UUID txn) {
        int known = stage.inbox().count(person.citizen().phone());
        counter.sendCode(person.alias(), txn)
                .orFail("a code is sent to " + person.citizen().latinName());
        return stage.inbox().nextCode(person.citizen().phone(), known);
    }

    static String refusal(Answer answer) {
        return answer.status() + " " + answer.problem();
    }
}
