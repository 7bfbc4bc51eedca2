package org.nationalid.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the front door does with a request that is not in order.
@QuarkusTest
class AuthorizationRequestTest extends GatewayTestBase {
    @Nested
    class AnUnknownSender {
        @Test
        void isNeverRedirected() {
            refusedHere("client_id", "nobody", "client-unknown");
        }

        @ParameterizedTest
        @CsvSource({
            "https://evil.example/callback",
            "https://tax.example/callback/",
            "https://tax.example/callback?x=1",
            "https://tax.example.evil.example/callback",
            "javascript:alert(1)"
        })
        void cannotHaveTheAnswerSentElsewhere(String redirectUri) {
            refusedHere("redirect_uri", redirectUri, "redirect-uri-unregistered");
        }

        @Test
        void readsAPageAlsoWhereTheRefusalCannotBeWrittenDown() {
            Browser browser = new Browser();
            Map<String, Object> request = browser.request(TAX, "openid");
            request.put("client_id", "nobody");
            FakeServices.auditIsDown = true;
            browser.authorize(request)
                    .then()
                    .statusCode(503)
                    .header("Retry-After", "2")
                    .contentType("text/html")
                    .body(containsString("Nothing was shared"));
        }

        private void refusedHere(String parameter, String value, String reason) {
            Browser browser = new Browser();
            Map<String, Object> request = browser.request(TAX, "openid");
            request.put(parameter, value);
            browser.authorize(request)
                    .then()
                    .statusCode(400)
                    .header("Location", nullValue())
                    .contentType("text/html")
                    .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                    .body(containsString(reason));
            assertThat(FakeServices.entriesOf("request.refused")
                            .getFirst()
                            .path("reason")
                            .asText())
                    .isEqualTo(reason);
        }
    }

    @Nested
    class AnAttacker {
        @ParameterizedTest
        @ValueSource(strings = {"\u0000", "a\u0000b", "\"", "x' or 1=1", "../etc"})
        void breaksNothingWithAStrangeClientOrNonce(String strange) {
            Browser browser = new Browser();
            Map<String, Object> request = browser.request(TAX, "openid");
            request.put("client_id", strange);
            assertThat(browser.authorize(request).statusCode()).isEqualTo(400);
            assertThat(given().formParam("grant_type", "a" + strange)
                            .formParam("client_id", strange)
                            .post("/token")
                            .statusCode())
                    .isBetween(400, 401);
        }

        @Test
        void cannotMakeUsRememberAnythingLong() {
            Browser browser = new Browser();
            Map<String, Object> request = browser.request(TAX, "openid");
            request.put("login_hint", "x".repeat(10_000));
            assertThat(given().redirects()
                            .follow(false)
                            .formParams(request)
                            .post("/authorize")
                            .statusCode())
                    .isEqualTo(400);
            request.remove("login_hint");
            request.put("nonce", "x".repeat(300));
            assertThat(Browser.parameter(browser.authorize(request), "error")).isEqualTo("invalid_request");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "../v1/entries",
                    "..%2fv1%2fentries",
                    "tile/../../v1/entries",
                    "outbox",
                    "2026h2/../../v1/entries",
                    "2026h2/"
                })
        void reachesNothingButTheLogThroughTheLog(String path) {
            int status = given().urlEncodingEnabled(false).get("/log/" + path).statusCode();
            assertThat(status).isIn(400, 401, 404);
        }
    }

    @Nested
    class AnApplication {
        @ParameterizedTest
        @CsvSource({
            "scope, openid phone, invalid_scope",
            "scope, openid nonsense, invalid_scope",
            "scope, profile, invalid_request",
            "response_type, token, unsupported_response_type",
            "response_type, code id_token, unsupported_response_type",
            "code_challenge_method, plain, invalid_request",
            "prompt, none, login_required",
            "response_mode, fragment, invalid_request",
            "code_challenge, tooshort, invalid_request",
            "request_uri, https://tax.example/request.jwt, request_uri_not_supported"
        })
        void isToldWhatIsWrong(String parameter, String value, String error) {
            Browser browser = new Browser();
            Map<String, Object> request = browser.request(TAX, "openid");
            request.put(parameter, value);
            Response answer = browser.authorize(request);
            assertThat(answer.statusCode()).isEqualTo(303);
            assertThat(answer.header("Location")).startsWith(TestClient.REDIRECT);
            assertThat(Browser.parameter(answer, "error")).isEqualTo(error);
            assertThat(Browser.parameter(answer, "state")).isEqualTo("state-1");
            assertThat(Browser.parameter(answer, "iss")).isEqualTo(TestClient.ISSUER);
            assertThat(FakeServices.entriesOf("request.refused")).hasSize(1);
        }

        @Test
        void mustUsePkce() {
            Browser browser = new Browser();
            Map<String, Object> request = browser.request(TAX, "openid");
            request.remove("code_challenge");
            request.remove("code_challenge_method");
            assertThat(Browser.parameter(browser.authorize(request), "error")).isEqualTo("invalid_request");
            assertThat(FakeServices.lastOf("request.refused", "reason")).isEqualTo("pkce-missing");
        }

        @Test
        void maySendTheRequestByPost() {
            given().redirects()
                    .follow(false)
                    .formParams(new Browser().request(TAX, "openid"))
                    .post("/authorize")
                    .then()
                    .statusCode(303)
                    .header("Location", containsString("/sign-in/"));
        }

        @Test
        void readsInTheMetadataWhatWorks() {
            given().get("/.well-known/openid-configuration")
                    .then()
                    .statusCode(200)
                    .body("issuer", equalTo(TestClient.ISSUER))
                    .body("subject_types_supported", hasItems("pairwise"))
                    .body("code_challenge_methods_supported", hasItems("S256"))
                    .body("token_endpoint_auth_methods_supported", hasItems("private_key_jwt"))
                    .body("id_token_signing_alg_values_supported", hasItems("ES256"))
                    .body("acr_values_supported", contains("urn:nationalid:acr:1"))
                    .body("authorization_response_iss_parameter_supported", equalTo(true));
        }
    }
}
