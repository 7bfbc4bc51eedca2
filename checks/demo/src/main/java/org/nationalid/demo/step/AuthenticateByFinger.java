package org.nationalid.demo.step;

import java.util.UUID;
import org.jose4j.jwt.JwtClaims;
import org.nationalid.demo.Stage;
import org.nationalid.demo.actor.Citizen;
import org.nationalid.demo.actor.Counter;
import org.nationalid.demo.step.EnrolCitizen.Enrolled;
import org.nationalid.demo.wire.Answer;

/// A finger at a counter: another contact of the enrolled finger passes, everybody else's fingers do not.
public final class AuthenticateByFinger {
    private static final int ANOTHER_IMPRESSION = 1;

    private final Stage stage;
    private final Counter counter;
    private final String clientId;

    public AuthenticateByFinger(Stage stage, Counter counter, String clientId) {
        this.stage = stage;
        this.counter = counter;
        this.clientId = clientId;
    }

    public void play(Enrolled person, Enrolled stranger) {
        var report = stage.report();
        Answer passed = touch(person.alias(), person.citizen(), Citizen.RIGHT_INDEX, Citizen.RIGHT_INDEX)
                .orFail("another impression of the enrolled finger passes");
        JwtClaims token =
                new TokenCheck(stage).verify(passed.json().path("token").asText(), clientId);
        report.check(
                "another impression of the enrolled finger passes",
                String.valueOf(token.getClaimValue("amr")).contains("fpt"));

        Answer foreign = touch(person.alias(), stranger.citizen(), Citizen.RIGHT_INDEX, Citizen.RIGHT_INDEX);
        report.equal(
                "another person's finger is refused",
                "401 fingerprint-not-matching",
                AuthenticateByCode.refusal(foreign));

        Answer wrongFinger = touch(person.alias(), person.citizen(), Citizen.LEFT_INDEX, Citizen.RIGHT_INDEX);
        report.equal(
                "the same person's left finger is refused as the right one",
                "401 fingerprint-not-matching",
                AuthenticateByCode.refusal(wrongFinger));
    }

    private Answer touch(String alias, Citizen owner, int finger, int claimedPosition) {
        String image = owner.touch(finger, ANOTHER_IMPRESSION);
        return counter.authenticate(alias, UUID.randomUUID(), Counter.finger(claimedPosition, image));
    }
}
