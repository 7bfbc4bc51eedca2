package org.nationalid.demo.step;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jose4j.jwt.JwtClaims;
import org.nationalid.demo.Stage;
import org.nationalid.demo.StepFailed;
import org.nationalid.demo.actor.Application;
import org.nationalid.demo.actor.Application.Attempt;
import org.nationalid.demo.step.EnrolCitizen.Enrolled;
import org.nationalid.demo.wire.Answer;
import org.nationalid.demo.wire.Browser;
import org.nationalid.demo.wire.Browser.Page;
import org.nationalid.demo.wire.Browser.Returned;
import org.nationalid.demo.wire.Browser.Visit;

/// A citizen in a browser: alias, code, consent, back to the application. Every page is the real one.
public final class SignIn {
    private final Stage stage;
    private final Application application;

    public SignIn(Stage stage, Application application) {
        this.stage = stage;
        this.application = application;
    }

    /// What the application holds afterwards.
    ///
    /// @param code already spent
    public record Session(JwtClaims idToken, String accessToken, String code, String verifier) {
        public String subject() {
            return String.valueOf(idToken.getClaimValue("sub"));
        }
    }

    /// Signs in where nothing is asked of the citizen.
    public Session signIn(Enrolled person, String scope) {
        Attempt attempt = application.attempt(scope);
        Browser browser = application.newBrowser();
        return redeem(attempt, returned(attempt, enterCode(browser, attempt, person)));
    }

    /// Signs in and allows these items; `seen` looks at the consent page first.
    public Session signInAllowing(
            Enrolled person, String scope, List<String> items, java.util.function.Consumer<Page> seen) {
        Attempt attempt = application.attempt(scope);
        Browser browser = application.newBrowser();
        Page consent = page("the consent page opens", enterCode(browser, attempt, person));
        seen.accept(consent);
        var fields = new ArrayList<Map.Entry<String, String>>();
        items.forEach(item -> fields.add(Map.entry("item", item)));
        fields.add(Map.entry("decision", "allow"));
        return redeem(attempt, returned(attempt, browser.submit(consent, "/consent", fields)));
    }

    /// Signs in and refuses; returns what the application is told.
    public Map<String, String> signInRefusing(Enrolled person, String scope) {
        Attempt attempt = application.attempt(scope);
        Browser browser = application.newBrowser();
        Page consent = page("the consent page opens", enterCode(browser, attempt, person));
        return returned(attempt, browser.submit(consent, "/consent", List.of(Map.entry("decision", "refuse"))));
    }

    private Visit enterCode(Browser browser, Attempt attempt, Enrolled person) {
        Page aliasPage = page("the sign-in page opens", browser.open(attempt.url()));
        String phone = person.citizen().phone();
        int known = stage.inbox().count(phone);
        Page codePage = page(
                "the alias is accepted",
                browser.submit(aliasPage, "/alias", List.of(Map.entry("alias", person.alias()))));
        String code = stage.inbox().nextCode(phone, known);
        return browser.submit(codePage, "/code", List.of(Map.entry("code", code)));
    }

    private Session redeem(Attempt attempt, Map<String, String> returned) {
        String code = returned.getOrDefault("code", "");
        Answer tokens = application.exchange(code, attempt.verifier()).orFail("the code is exchanged for tokens");
        JwtClaims idToken =
                new TokenCheck(stage).verify(tokens.json().path("id_token").asText(), application.clientId());
        stage.report()
                .equal(
                        "the ID token answers this very request (nonce)",
                        attempt.nonce(),
                        idToken.getClaimValue("nonce"));
        return new Session(idToken, tokens.json().path("access_token").asText(), code, attempt.verifier());
    }

    private static Map<String, String> returned(Attempt attempt, Visit visit) {
        if (visit instanceof Returned(var parameters) && attempt.state().equals(parameters.get("state"))) {
            return parameters;
        }
        throw new StepFailed("the browser comes back to the application with its state", describe(visit));
    }

    private static Page page(String sentence, Visit visit) {
        if (visit instanceof Page page && page.status() == 200) return page;
        throw new StepFailed(sentence, describe(visit));
    }

    private static String describe(Visit visit) {
        return switch (visit) {
            case Page page -> page.uri() + " shows (" + page.status() + "): " + page.text();
            case Returned(var parameters) -> "the application was told " + parameters;
        };
    }
}
