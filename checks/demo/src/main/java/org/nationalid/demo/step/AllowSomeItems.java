package org.nationalid.demo.step;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.nationalid.demo.Stage;
import org.nationalid.demo.actor.Application;
import org.nationalid.demo.actor.RegistrarStation;
import org.nationalid.demo.step.EnrolCitizen.Enrolled;
import org.nationalid.demo.step.SignIn.Session;
import org.nationalid.demo.wire.Browser.Page;

/// An application asks for three items; the citizen sees who asks for what and why, and allows two of them.
public final class AllowSomeItems {
    private static final String ASKED = "openid name birthdate address";
    private static final List<String> ALLOWED = List.of("name", "address");

    private final Stage stage;
    private final Application application;

    public AllowSomeItems(Stage stage, Application application) {
        this.stage = stage;
        this.application = application;
    }

    public Session play(Enrolled person) {
        var report = stage.report();
        Session session = new SignIn(stage, application).signInAllowing(person, ASKED, ALLOWED, this::inspect);

        report.check(
                "the ID token says how: one factor",
                "urn:nationalid:acr:1".equals(session.idToken().getClaimValue("acr")));
        report.check("it names the consent", session.idToken().getClaimValue("consent_id") instanceof String);
        report.check(
                "it does not hold the national number or the alias",
                !session.idToken().toJson().contains(person.nationalNumber())
                        && !session.idToken().toJson().contains(person.alias()));

        JsonNode claims = application
                .userinfo(session.accessToken())
                .orFail("userinfo answers")
                .json();
        Set<String> released = new TreeSet<>();
        claims.fieldNames().forEachRemaining(name -> released.add(name.replaceFirst("#.*", "")));
        report.equal("userinfo holds exactly what was allowed", Set.of("sub", "name", "address"), released);
        report.equal(
                "the name is the enrolled one",
                person.citizen().latinName(),
                claims.path("name").asText());
        report.equal(
                "in its own script too",
                person.citizen().nativeName(),
                claims.path("name#" + person.citizen().language()).asText());
        report.equal(
                "the address is the enrolled one",
                RegistrarStation.ADDRESS,
                claims.path("address").path("formatted").asText());
        report.equal(
                "userinfo speaks of the same pseudonym",
                session.subject(),
                claims.path("sub").asText());
        return session;
    }

    private void inspect(Page consent) {
        var report = stage.report();
        var document = consent.document();
        report.check(
                "the consent page says who asks and why",
                consent.text().contains(Application.nameOf(application.clientId()))
                        && consent.text().contains(Application.purpose()));
        report.equal(
                "it lists the three items that were asked for, each with its own box",
                List.of("name", "birthdate", "address"),
                document.select("input[name=item]").eachAttr("value"));
        report.check(
                "nothing is ticked beforehand",
                document.select("input[checked]").isEmpty());
        var buttons = document.select("button[name=decision]");
        report.equal("one may allow or refuse", List.of("allow", "refuse"), buttons.eachAttr("value"));
        report.check(
                "both buttons weigh the same",
                buttons.get(0).className().equals(buttons.get(1).className()));
    }
}
