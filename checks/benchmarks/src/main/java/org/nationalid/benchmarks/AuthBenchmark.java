package org.nationalid.benchmarks;

import java.io.PrintStream;
import java.util.List;
import java.util.UUID;
import org.nationalid.demo.Stage;
import org.nationalid.demo.StepFailed;
import org.nationalid.demo.actor.Application;
import org.nationalid.demo.actor.Counter;
import org.nationalid.demo.actor.MachineClient;
import org.nationalid.demo.actor.RegistrarStation;
import org.nationalid.demo.step.EnrolCitizen.Enrolled;
import org.nationalid.demo.wire.Answer;

/// One authentication as a counter does it: send a code, read it where the citizen would, verify it, check the
/// consent, write the access down durably, sign the JWT. And, apart from it, one token of a machine client.
final class AuthBenchmark {
    private final Stage stage;
    private final Application application;
    private final Counter counter;
    private final MachineClient machine;
    private final RegistrarStation station;

    AuthBenchmark(Stage stage) {
        this.stage = stage;
        this.application = new Application(
                stage.wire(),
                stage.gateway(),
                stage.operator(),
                "bench-office-" + stage.run(),
                List.of("openid", "birthdate"));
        this.counter = new Counter(stage.wire(), application.counter());
        this.station =
                new RegistrarStation(stage.wire(), stage.gateway(), stage.operator(), "bench-registrar-" + stage.run());
        this.machine = station.client();
    }

    /// @param codesPerCitizen how many codes the platform sends one citizen in ten minutes
    Measurement.Result otpAuthentication(
            Measurement measurement, double rate, int codesPerCitizen, PrintStream progress) {
        int perCitizen = codesPerCitizen - 1; // one goes for the consent
        int citizens = Math.ceilDiv(measurement.pieces(rate), perCitizen);
        progress.println("enrolling " + citizens + " citizens, each with a consent");
        var population = new Population(stage, application, station);
        List<Enrolled> people = population.enrol(citizens, () -> progress.print("."));
        progress.println();
        progress.println("measuring OTP authentications at " + rate + "/s");
        return measurement.of(rate, number -> authenticate(people.get(number % people.size())));
    }

    Measurement.Result token(Measurement measurement, double rate, PrintStream progress) {
        progress.println("measuring tokens at " + rate + "/s");
        return measurement.of(rate, _ -> machine.token("enrolment"));
    }

    private void authenticate(Enrolled person) {
        UUID txn = UUID.randomUUID();
        String phone = person.citizen().phone();
        int known = stage.inbox().count(phone);
        counter.sendCode(person.alias(), txn).orFail("a code is sent");
        String code = stage.inbox().nextCode(phone, known);
        Answer answer = counter.authenticate(person.alias(), txn, List.of(Population.ITEM), Counter.code(code))
                .orFail("the code authenticates");
        if (answer.json().path("token").asText().isEmpty()) throw new StepFailed("a JWT is returned", answer.body());
    }
}
