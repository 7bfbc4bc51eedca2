package org.nationalid.demo.step;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nationalid.demo.Stage;
import org.nationalid.demo.StepFailed;
import org.nationalid.demo.actor.Application;
import org.nationalid.demo.actor.Application.Attempt;
import org.nationalid.demo.actor.Citizen;
import org.nationalid.demo.actor.Counter;
import org.nationalid.demo.actor.RegistrarStation;
import org.nationalid.demo.actor.RegistrarStation.Contact;
import org.nationalid.demo.step.EnrolCitizen.Enrolled;
import org.nationalid.demo.step.SignIn.Session;
import org.nationalid.demo.wire.Answer;
import org.nationalid.demo.wire.Browser.Page;
import org.nationalid.demo.wire.Browser.Returned;
import org.nationalid.demo.wire.Browser.Visit;

/// What goes wrong in daily life and what an attacker tries: each has its own stable error.
public final class BadInput {
    private static final int TRIES_MAX = 5;

    private final Stage stage;
    private final Application application;
    private final Counter counter;

    public BadInput(Stage stage, Application application, Counter counter) {
        this.stage = stage;
        this.application = application;
        this.counter = counter;
    }

    /// @param spent a session whose code has been exchanged already
    /// @return the reasons that the access log must now hold
    public List<String> play(Enrolled person, RegistrarStation station, Session spent) {
        var reasons = new ArrayList<String>();
        expect(reasons, "an alias that nobody has", "404 alias-unknown", counter.sendCode(unusedAlias(person), txn()));
        expect(
                reasons,
                "an alias with a wrong check digit",
                "400 alias-check-digit-wrong",
                counter.sendCode(withWrongCheckDigit(person.alias()), txn()));
        wrongCodes(reasons, person);
        expect(
                reasons,
                "an image that is none",
                "422 fingerprint-unreadable",
                counter.authenticate(person.alias(), txn(), Counter.finger(Citizen.RIGHT_INDEX, noImage())));
        expect(
                reasons,
                "items without a consent",
                "403 consent-missing",
                counter.authenticate(
                        person.alias(),
                        txn(),
                        List.of("birthdate"),
                        Counter.finger(Citizen.RIGHT_INDEX, person.citizen().touch(Citizen.RIGHT_INDEX, 3))));
        replayedRequest(reasons, person);
        Answer enrolment = station.enrol(
                new Citizen(
                        "Nobody Specimen",
                        "Nobody Specimen",
                        "en",
                        person.citizen().phone(),
                        1),
                txn(),
                List.of(
                        Contact.of(person.citizen(), Citizen.RIGHT_INDEX, Citizen.ENROLLED_IMPRESSION),
                        new Contact(Citizen.LEFT_INDEX, noImage())));
        expect(reasons, "an enrolment with an unreadable finger", "422 fingerprint-unreadable", enrolment);
        browserMistakes(reasons, person, spent);
        Answer replayed = application.exchange(spent.code(), spent.verifier());
        stage.report()
                .equal(
                        "a code sent again: 400 invalid_grant",
                        "400 invalid_grant",
                        AuthenticateByCode.refusal(replayed));
        reasons.add("code-used");
        return List.copyOf(reasons);
    }

    private void wrongCodes(List<String> reasons, Enrolled person) {
        UUID txn = txn();
        String right = new AuthenticateByCode(stage, counter, application.clientId()).requestCode(person, txn);
        String wrong = right.charAt(0) == '0' ? "1" + right.substring(1) : "0" + right.substring(1);
        for (int tries = 1; tries < TRIES_MAX; tries++) {
            Answer answer = counter.authenticate(person.alias(), txn, Counter.code(wrong));
            if (!"otp-wrong".equals(answer.problem())) throw new StepFailed("a wrong code is refused", answer.body());
        }
        reasons.add("otp-wrong");
        counter.authenticate(person.alias(), txn, Counter.code(wrong));
        expect(
                reasons,
                "the sixth try, even with the right code",
                "403 otp-tries-exhausted",
                counter.authenticate(person.alias(), txn, Counter.code(right)));
    }

    private void replayedRequest(List<String> reasons, Enrolled person) {
        String signed = counter.signedCodeRequest(withWrongCheckDigit(person.alias()), txn());
        counter.post("/v1/one-time-passwords", signed);
        expect(
                reasons,
                "a signed request sent again",
                "401 signed-request-replayed",
                counter.post("/v1/one-time-passwords", signed));
        String tampered = signed.substring(0, signed.length() - 6) + "AAAAAA";
        Answer refused = counter.post("/v1/one-time-passwords", tampered);
        stage.report()
                .equal(
                        "a tampered signature: 401 signature-invalid",
                        "401 signature-invalid",
                        AuthenticateByCode.refusal(refused));
        reasons.add("signature-invalid");
    }

    private void browserMistakes(List<String> reasons, Enrolled person, Session spent) {
        var report = stage.report();
        Attempt elsewhere = application.attempt("openid", "http://127.0.0.1:1/elsewhere");
        Visit refused = application.newBrowser().open(elsewhere.url());
        report.check(
                "an unregistered redirect URI: 400, shown here, never redirected",
                refused instanceof Page page && page.status() == 400,
                refused.toString());
        reasons.add("redirect-uri-unregistered");

        Visit scope = application
                .newBrowser()
                .open(application.attempt("openid everything").url());
        report.check(
                "an unknown scope: invalid_scope, told to the application",
                scope instanceof Returned(var told) && "invalid_scope".equals(told.get("error")),
                scope.toString());
        reasons.add("invalid_scope");

        Map<String, String> no = new SignIn(stage, application).signInRefusing(person, "openid name");
        report.equal("the citizen refuses: access_denied", "access_denied", no.get("error"));

        Answer tampered = application.exchange("x" + spent.code(), spent.verifier());
        report.equal("a tampered code: 400 invalid_grant", "400 invalid_grant", AuthenticateByCode.refusal(tampered));
        reasons.add("code-unknown");
    }

    private void expect(List<String> reasons, String what, String expected, Answer answer) {
        stage.report().equal(what + ": " + expected, expected, AuthenticateByCode.refusal(answer));
        reasons.add(answer.problem());
    }

    /// Some alias with a right check digit that differs from this one: the chance that somebody has it is nil.
    private static String unusedAlias(Enrolled person) {
        String stem =
                new StringBuilder(person.alias().substring(0, 15)).reverse().toString();
        String begun = stem.charAt(0) == '0' || stem.charAt(0) == '1' ? "9" + stem.substring(1) : stem;
        for (char last = '0'; last <= '9'; last++) {
            if (Verhoeff.isValid(begun + last)) return begun + last;
        }
        throw new IllegalStateException("one of ten digits is the check digit");
    }

    private static String withWrongCheckDigit(String alias) {
        char last = alias.charAt(15) == '9' ? '0' : (char) (alias.charAt(15) + 1);
        return alias.substring(0, 15) + last;
    }

    private static String noImage() {
        return Base64.getEncoder().encodeToString(new byte[] {1, 2, 3, 4});
    }

    private static UUID txn() {
        return UUID.randomUUID();
    }
}
