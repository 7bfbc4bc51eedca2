package org.nationalid.demo.step;

import java.util.UUID;
import org.jose4j.jwt.JwtClaims;
import org.nationalid.demo.Stage;
import org.nationalid.demo.actor.Citizen;
import org.nationalid.demo.actor.Counter;
import org.nationalid.demo.step.EnrolCitizen.Enrolled;
import org.nationalid.demo.wire.Answer;

/// The direct authentication API at its strongest: both factors in one sealed block, one signed request, one signed
/// JWT.
public final class AuthenticateAtCounter {
    private static final int ANOTHER_IMPRESSION = 2;

    private final Stage stage;
    private final Counter counter;
    private final String clientId;

    public AuthenticateAtCounter(Stage stage, Counter counter, String clientId) {
        this.stage = stage;
        this.counter = counter;
        this.clientId = clientId;
    }

    public void play(Enrolled person) {
        var report = stage.report();
        UUID txn = UUID.randomUUID();
        String code = new AuthenticateByCode(stage, counter, clientId).requestCode(person, txn);
        String image = person.citizen().touch(Citizen.RIGHT_INDEX, ANOTHER_IMPRESSION);

        Answer answer = counter.authenticate(
                        person.alias(), txn, Counter.code(code), Counter.finger(Citizen.RIGHT_INDEX, image))
                .orFail("code and finger together authenticate");

        JwtClaims token =
                new TokenCheck(stage).verify(answer.json().path("token").asText(), clientId);
        report.equal("the token says: two factors", "urn:nationalid:acr:2", token.getClaimValue("acr"));
        String methods = String.valueOf(token.getClaimValue("amr"));
        report.check("and names both", methods.contains("otp") && methods.contains("fpt"), methods);
    }
}
