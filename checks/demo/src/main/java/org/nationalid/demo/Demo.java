package org.nationalid.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.nationalid.demo.actor.AdjudicationDesk;
import org.nationalid.demo.actor.Application;
import org.nationalid.demo.actor.Citizen;
import org.nationalid.demo.actor.Counter;
import org.nationalid.demo.actor.Inbox;
import org.nationalid.demo.actor.Operator;
import org.nationalid.demo.actor.RegistrarStation;
import org.nationalid.demo.step.AllowSomeItems;
import org.nationalid.demo.step.AuditAccesses;
import org.nationalid.demo.step.AuthenticateAtCounter;
import org.nationalid.demo.step.AuthenticateByCode;
import org.nationalid.demo.step.AuthenticateByFinger;
import org.nationalid.demo.step.BadInput;
import org.nationalid.demo.step.ComeAgain;
import org.nationalid.demo.step.ComparePseudonyms;
import org.nationalid.demo.step.EnrolCitizen;
import org.nationalid.demo.step.EnrolCitizen.Enrolled;
import org.nationalid.demo.step.SearchCanary;
import org.nationalid.demo.step.SignIn;
import org.nationalid.demo.step.SignIn.Session;
import org.nationalid.demo.step.WithdrawConsent;
import org.nationalid.demo.wire.Wire;

/// The journey from enrolment to proof, in the order in which people live it.
final class Demo {
    private static final Duration CLOCK_SKEW = Duration.ofSeconds(2);

    private final Stage stage;
    private final Report report;

    Demo(Place place, Report report) {
        var wire = new Wire();
        String run = Long.toString(System.currentTimeMillis() / 100, Character.MAX_RADIX)
                .toLowerCase(Locale.ROOT);
        var operator = new Operator(wire, place.gateway(), place.operatorKey());
        this.stage = new Stage(place, wire, operator, new Inbox(wire, place.inbox()), report, run);
        this.report = report;
    }

    void play() {
        Instant begun = Instant.now().minus(CLOCK_SKEW);
        report.step("A registrar enrols two citizens");
        var station = new RegistrarStation(stage.wire(), stage.gateway(), stage.operator(), name("registrar"));
        var enrol = new EnrolCitizen(stage, station);
        Enrolled asha = enrol.enrol(citizen("Asha Namuna", "आशा नमूना"));
        Enrolled ravi = enrol.enrol(citizen("Ravi Namuna", "रवि नमूना"));

        var office = application("office", List.of("openid", "name", "birthdate", "address"));
        var counter = new Counter(stage.wire(), office.counter());
        report.step("A one-time password proves who is there");
        new AuthenticateByCode(stage, counter, office.clientId()).play(asha);

        report.step("A finger proves it too");
        new AuthenticateByFinger(stage, counter, office.clientId()).play(asha, ravi);

        report.step("A government application asks, the citizen allows some of it");
        Session atOffice = new AllowSomeItems(stage, office).play(asha);

        report.step("A counter authenticates with code and finger together");
        new AuthenticateAtCounter(stage, counter, office.clientId()).play(asha);

        report.step("The citizen looks at the own records and withdraws");
        var records = application("records", List.of("openid", "me", "audit"));
        Session own = new ComparePseudonyms(stage, records).play(asha, atOffice, "openid me");
        new WithdrawConsent(stage).play(own, office, atOffice);

        report.step("Bad input is refused, each kind by its own name");
        var reasons = new ArrayList<>(new BadInput(stage, office, counter).play(ravi, station, atOffice));

        report.step("Nobody becomes two persons, and no finger stands for another");
        var desk = new AdjudicationDesk(stage.wire(), stage.gateway(), stage.operator(), name("desk"));
        reasons.addAll(new ComeAgain(stage, station, desk).play(asha));

        report.step("An auditor finds every access and proves it");
        stage.operator().appointAuditor(ravi.alias(), records.clientId());
        Session auditor = new SignIn(stage, records).signIn(ravi, "openid audit");
        var audit = new AuditAccesses(stage, auditor);
        audit.play(office.clientId(), begun, atOffice.idToken());
        audit.findReasons(begun, reasons);

        report.step("The national number is nowhere but in identity-service");
        new SearchCanary(stage).play(asha, office.clientId());
        report.finish();
    }

    private Application application(String role, List<String> scopes) {
        return new Application(stage.wire(), stage.gateway(), stage.operator(), name(role), scopes);
    }

    private String name(String role) {
        return "demo-" + role + "-" + stage.run();
    }

    /// Indian numbers of a range that the sandbox uses; no message ever leaves this machine.
    private static Citizen citizen(String latinName, String nativeName) {
        var random = ThreadLocalRandom.current();
        String phone = "+9190000" + String.format(Locale.ROOT, "%05d", random.nextInt(10, 100_000));
        return new Citizen(latinName, nativeName, "hi", phone, random.nextLong(Long.MAX_VALUE / 2));
    }
}
