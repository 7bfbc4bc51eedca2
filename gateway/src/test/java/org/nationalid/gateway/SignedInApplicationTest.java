package org.nationalid.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What an application gets for its codes and tokens, and when it gets nothing.
@QuarkusTest
class SignedInApplicationTest extends GatewayTestBase {
    @Test
    void getsACodeThatWorksOnce() {
        Browser browser = new Browser();
        String code = browser.codeFor(TAX, "openid profile", List.of("name"));
        String token = TAX.exchange(code, browser.verifier.getValue()).path("access_token");
        TAX.exchange(code, browser.verifier.getValue()).then().statusCode(400).body("error", equalTo("invalid_grant"));
        given().auth().oauth2(token).get("/userinfo").then().statusCode(401).body("error", equalTo("invalid_token"));
        assertThat(FakeServices.lastOf("token.issued", "reason")).isEqualTo("code-used");
        assertThat(FakeServices.lastOf("token.issued", "subject")).isEqualTo("audit-ref");
    }

    @Test
    void cannotRedeemACodeWithoutItsVerifier() {
        String code = new Browser().codeFor(TAX, "openid profile", List.of("name"));
        TAX.exchange(code, new Browser().verifier.getValue())
                .then()
                .statusCode(400)
                .body("error", equalTo("invalid_grant"))
                .body("access_token", nullValue());
        assertThat(FakeServices.entriesOf("token.issued")
                        .getFirst()
                        .path("reason")
                        .asText())
                .isEqualTo("verifier-wrong");
    }

    @Test
    void cannotRedeemTheCodeOfAnother() {
        Browser browser = new Browser();
        String code = browser.codeFor(TAX, "openid profile", List.of("name"));
        PORTAL.exchange(code, browser.verifier.getValue())
                .then()
                .statusCode(400)
                .body("reason", equalTo("code-of-another-client"));
        assertThat(FakeServices.lastOf("token.issued", "reason")).isEqualTo("code-of-another-client");
    }

    @Test
    void getsNoAttributesOnceConsentIsWithdrawn() {
        Browser browser = new Browser();
        String code = browser.codeFor(TAX, "openid profile", List.of("name"));
        String token = TAX.exchange(code, browser.verifier.getValue()).path("access_token");
        FakeServices.CONSENTS.clear();
        given().auth()
                .oauth2(token)
                .get("/userinfo")
                .then()
                .statusCode(403)
                .body("error", equalTo("insufficient_scope"))
                .body("error_description", containsString("withdrawn"))
                .body("reason", equalTo("consent-withdrawn-or-expired"));
    }

    @Test
    void losesWithItsRegistrationWhatACitizenAllowed() throws InterruptedException {
        TestClient app = TestClient.app("narrowed-app", "openid", "profile");
        registerRelyingParty.register(app.registration());
        Browser browser = new Browser();
        String code = browser.codeFor(app, "openid profile", List.of("name"));
        narrow(app.with("openid"));
        Response tokens = app.exchange(code, browser.verifier.getValue());
        tokens.then().statusCode(200).body("scope", equalTo("openid"));
        given().auth()
                .oauth2(tokens.path("access_token"))
                .get("/userinfo")
                .then()
                .statusCode(403)
                .body("reason", equalTo("item-no-longer-registered"));
        assertThat(FakeServices.lastOf("attributes.released", "reason")).isEqualTo("item-no-longer-registered");
    }

    @Test
    void tellsAWithdrawnConsentFromAnInactiveCitizen() {
        String token = tokenFor("openid profile", List.of("name"));
        FakeServices.citizenIsSuspended = true;
        given().auth()
                .oauth2(token)
                .get("/userinfo")
                .then()
                .statusCode(403)
                .body("error", equalTo("insufficient_scope"))
                .body("reason", equalTo("identity-not-active"));
    }

    @Test
    void getsNotEvenThePseudonymOfACitizenWhoIsNoLongerActive() {
        String token = tokenFor("openid", List.of());
        given().auth().oauth2(token).get("/userinfo").then().statusCode(200).body("sub", notNullValue());
        assertThat(FakeServices.entriesOf("attributes.released")).hasSize(1);
        FakeServices.citizenIsSuspended = true;
        given().auth().oauth2(token).get("/userinfo").then().statusCode(403).body("sub", nullValue());
    }

    @Test
    void getsNotEvenThePseudonymWhenTheAccessLogIsDown() {
        String token = tokenFor("openid", List.of());
        FakeServices.auditIsDown = true;
        given().auth()
                .oauth2(token)
                .get("/userinfo")
                .then()
                .statusCode(503)
                .header("Retry-After", "2")
                .body("sub", nullValue());
    }

    private String tokenFor(String scope, List<String> items) {
        Browser browser = new Browser();
        String code = browser.codeFor(TAX, scope, items);
        return TAX.exchange(code, browser.verifier.getValue()).path("access_token");
    }

    @Test
    void getsNothingForACitizenWhoIsNoLongerActive() {
        Browser browser = new Browser();
        String code = browser.codeFor(TAX, "openid profile", List.of("name"));
        FakeServices.citizenIsSuspended = true;
        TAX.exchange(code, browser.verifier.getValue())
                .then()
                .statusCode(400)
                .body("error", equalTo("invalid_grant"))
                .body("reason", equalTo("identity-not-active"));
    }

    @Test
    void getsNoTokenWhenTheAccessLogIsDown() {
        Browser browser = new Browser();
        String code = browser.codeFor(TAX, "openid profile", List.of("name"));
        FakeServices.auditIsDown = true;
        TAX.exchange(code, browser.verifier.getValue())
                .then()
                .statusCode(503)
                .header("Retry-After", "2")
                .body("error", equalTo("temporarily_unavailable"))
                .body("id_token", nullValue());
    }

    @Test
    void mayComeAgainWithACodeForWhichNothingWasGiven() {
        Browser browser = new Browser();
        String code = browser.codeFor(TAX, "openid profile", List.of("name"));
        FakeServices.auditIsDown = true;
        TAX.exchange(code, browser.verifier.getValue()).then().statusCode(503);
        FakeServices.auditIsDown = false;
        TAX.exchange(code, browser.verifier.getValue()).then().statusCode(200);
        TAX.exchange(code, browser.verifier.getValue()).then().statusCode(400);
    }

    @Test
    void getsAnotherSubjectThanTheNextApplication() throws Exception {
        Browser one = new Browser();
        Response tax = TAX.exchange(one.codeFor(TAX, "openid name", List.of("name")), one.verifier.getValue());
        Browser other = new Browser();
        Response portal = PORTAL.exchange(other.codeFor(PORTAL, "openid me", List.of()), other.verifier.getValue());
        assertThat(verified(tax.path("id_token")).getSubject())
                .isNotEqualTo(verified(portal.path("id_token")).getSubject());
    }
}
