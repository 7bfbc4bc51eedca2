package org.nationalid.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.nimbusds.jwt.JWTClaimsSet;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The browser flow, seen from the citizen and from a stranger.
@QuarkusTest
class SignInTest extends GatewayTestBase {
    @Nested
    class ACitizen {
        @Test
        void signsInAndSharesExactlyWhatTheyTicked() throws Exception {
            Browser browser = new Browser();
            String code = browser.codeFor(TAX, "openid profile address", List.of("name", "birthdate"));
            Response tokens = TAX.exchange(code, browser.verifier.getValue());
            tokens.then().statusCode(200).body("token_type", equalTo("Bearer"));

            Map<String, Object> claims = given().auth()
                    .oauth2(tokens.path("access_token"))
                    .get("/userinfo")
                    .then()
                    .statusCode(200)
                    .extract()
                    .as(new io.restassured.common.mapper.TypeRef<Map<String, Object>>() {});
            assertThat(claims).containsOnlyKeys("sub", "name", "name#hi", "birthdate");
            tokens.then().body("scope", equalTo("openid profile"));

            JWTClaimsSet idToken = verified(tokens.path("id_token"));
            assertThat(idToken.getSubject()).isEqualTo(claims.get("sub")).isEqualTo("1.subject-at-tax-office.example");
            assertThat(idToken.getAudience()).containsExactly("tax-office");
            assertThat(idToken.getStringClaim("nonce")).isEqualTo("nonce-1");
            assertThat(idToken.getStringClaim("acr")).isEqualTo("urn:nationalid:acr:1");
            assertThat(idToken.getStringListClaim("amr")).containsExactly("otp", "sms");
            assertThat(idToken.getStringClaim("consent_id")).isNotBlank();
            assertThat(idToken.getJSONObjectClaim("log")).containsKeys("origin", "entry", "leaf_hash");
        }

        @Test
        void isNotAskedAgainForWhatTheyAllowed() {
            FakeServices.CONSENTS.put("tax-office", List.of("name", "birthdate", "gender"));
            Browser again =
                    new Browser().begin(TAX, "openid profile").identify().prove();
            assertThat(again.open().statusCode()).isEqualTo(303);
        }

        @Test
        void maySignInInTwoTabsAtOnce() {
            Browser browser = new Browser();
            Response first = browser.authorize(browser.request(TAX, "openid profile"));
            Response second = browser.authorize(browser.request(PORTAL, "openid me"));
            for (Response begun : List.of(first, second)) {
                String page = URI.create(begun.header("Location")).getPath();
                assertThat(begun.detailedCookie("nid_sign_in").getPath()).isEqualTo(page);
            }
        }

        @Test
        void refusesAndTheApplicationLearnsOnlyThat() {
            Browser browser =
                    new Browser().begin(TAX, "openid profile").identify().prove();
            browser.open();
            Response answer = browser.submit("consent", Map.of("decision", "refuse"));
            assertThat(answer.statusCode()).isEqualTo(303);
            assertThat(answer.header("Location"))
                    .startsWith(TestClient.REDIRECT)
                    .doesNotContain("code=");
            assertThat(Browser.parameter(answer, "error")).isEqualTo("access_denied");
            assertThat(Browser.parameter(answer, "state")).isEqualTo("state-1");
            assertThat(FakeServices.REFUSAL_KEYS).singleElement().satisfies(UUID::fromString);
        }

        @Test
        void whoTicksNothingSharesNothing() {
            Browser browser =
                    new Browser().begin(TAX, "openid profile").identify().prove();
            browser.open();
            Response answer = browser.submit("consent", Map.of("decision", "allow"));
            assertThat(Browser.parameter(answer, "error")).isEqualTo("access_denied");
        }

        @Test
        void cannotShareWhatWasNotAskedFor() {
            Browser browser =
                    new Browser().begin(TAX, "openid profile").identify().prove();
            browser.allow(List.of("name", "address"));
            assertThat(FakeServices.CONSENTS.get("tax-office")).containsExactly("name");
        }

        @Test
        void answersNoOtherNoticeThanTheOneOnTheScreen() {
            Browser browser =
                    new Browser().begin(TAX, "openid profile").identify().prove();
            browser.open().then().body(containsString("180 days at most"));
            FakeServices.consentIsValidForSeconds = 86_400;
            for (String decision : List.of("allow", "refuse")) {
                browser.submit("consent", Map.of("decision", decision, "item", "name"))
                        .then()
                        .statusCode(409)
                        .contentType("text/html")
                        .body(containsString("One day at most"))
                        .body(containsString("Please read it again"));
            }
            assertThat(FakeServices.CONSENTS).isEmpty();
            assertThat(FakeServices.REFUSAL_KEYS).isEmpty();
            assertThat(Browser.parameter(browser.allow(List.of("name")), "code"))
                    .isNotEmpty();
        }

        @Test
        void canOnlyRepeatTheAnswerThatWasBeingCarriedOut() {
            Browser browser =
                    new Browser().begin(TAX, "openid profile").identify().prove();
            FakeServices.consentIsDown = true;
            browser.allow(List.of("name")).then().statusCode(503);
            FakeServices.consentIsDown = false;
            browser.submit("consent", Map.of("decision", "refuse")).then().statusCode(409);
            assertThat(FakeServices.REFUSAL_KEYS).isEmpty();
            assertThat(Browser.parameter(browser.allow(List.of("name")), "code"))
                    .isNotEmpty();
            assertThat(FakeServices.CONSENTS.get("tax-office")).containsExactly("name");
        }

        @ParameterizedTest
        @ValueSource(strings = {"１２３４５６", "१२३४५६", "123 456", " 123-456 ", "１２３　４５６"})
        void mayTypeTheCodeInAnyDigits(String typed) {
            Browser browser = new Browser().begin(TAX, "openid").identify();
            browser.submit("code", Map.of("code", typed)).then().statusCode(303);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "12345", "1234567", "12345a", "¹²³⁴⁵⁶", "一二三四五六"})
        void losesNoTryToWhatIsNoCode(String typed) {
            Browser browser = new Browser().begin(TAX, "openid").identify();
            int before = FakeServices.CALLS.size();
            browser.submit("code", Map.of("code", typed))
                    .then()
                    .statusCode(400)
                    .body(containsString("Enter the six digits"));
            assertThat(FakeServices.CALLS).hasSize(before);
        }

        @Test
        void mayTypeTheAliasInAnyDigits() {
            Browser browser = new Browser().begin(TAX, "openid");
            browser.submit("alias", Map.of("alias", "９８３０ ８７２６ ９０５９ ３６８２"))
                    .then()
                    .statusCode(303);
        }

        @Test
        void readsWhyAnAliasOrCodeWasNotAccepted() {
            Browser browser = new Browser().begin(TAX, "openid profile");
            browser.submit("alias", Map.of("alias", "1234"))
                    .then()
                    .statusCode(404)
                    .contentType("text/html")
                    .body(containsString("We do not know this alias"));
            browser.identify();
            browser.submit("code", Map.of("code", "000000"))
                    .then()
                    .statusCode(401)
                    .body(containsString("4 more tries"));
            assertThat(FakeServices.entriesOf("sign-in.failed")
                            .getFirst()
                            .path("reason")
                            .asText())
                    .isEqualTo("alias-unknown");
            assertThat(FakeServices.entriesOf("auth.otp")
                            .getFirst()
                            .path("reason")
                            .asText())
                    .isEqualTo("otp-wrong");
        }

        @Test
        void mayTryFiveAliasesInOneSignIn() {
            Browser browser = new Browser().begin(TAX, "openid profile");
            for (int i = 0; i < 5; i++) {
                browser.submit("alias", Map.of("alias", "1")).then().statusCode(404);
            }
            browser.submit("alias", Map.of("alias", FakeServices.ALIAS)).then().statusCode(403);
        }

        @Test
        void seesNothingSharedWhenTheAccessLogIsDown() {
            Browser browser = new Browser().begin(TAX, "openid profile").identify();
            FakeServices.auditIsDown = true;
            browser.submit("code", Map.of("code", FakeServices.CODE))
                    .then()
                    .statusCode(503)
                    .header("Retry-After", "2")
                    .body(containsString("Nothing was shared"));
        }
    }

    @Nested
    class AStranger {
        @Test
        void cannotGoOnInAnotherBrowser() {
            Browser browser = new Browser().begin(TAX, "openid profile");
            browser.useAnotherBrowser();
            browser.submit("alias", Map.of("alias", FakeServices.ALIAS)).then().statusCode(404);
        }

        @Test
        void cannotForgeAForm() {
            Browser browser = new Browser().begin(TAX, "openid profile");
            browser.forgeForm();
            browser.submit("alias", Map.of("alias", FakeServices.ALIAS)).then().statusCode(403);
            assertThat(FakeServices.CALLS).isEmpty();
        }

        @Test
        void cannotSkipAStep() {
            Browser browser = new Browser().begin(TAX, "openid profile");
            browser.submit("consent", Map.of("decision", "allow", "item", "name"))
                    .then()
                    .statusCode(409);
            assertThat(FakeServices.CONSENTS).isEmpty();
            browser.submit("code", Map.of("code", "")).then().statusCode(409);
        }
    }
}
