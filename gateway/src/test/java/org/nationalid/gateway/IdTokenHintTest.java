package org.nationalid.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// An application that says which citizen it means.
@QuarkusTest
class IdTokenHintTest extends GatewayTestBase {
    @Nested
    class AnApplication {
        @Test
        void getsNobodyElseThanTheCitizenItMeant() {
            Browser first = new Browser();
            String idToken = TAX.exchange(first.codeFor(TAX, "openid", List.of()), first.verifier.getValue())
                    .path("id_token");
            assertThat(signedInWithHint(TAX, idToken).header("Location")).contains("/sign-in/");
            FakeServices.subjectSuffix = "-of-another";
            assertThat(Browser.parameter(signedInWithHint(TAX, idToken), "error"))
                    .isEqualTo("login_required");
            assertThat(FakeServices.lastOf("sign-in.failed", "reason")).isEqualTo("login-required");
            assertThat(FakeServices.lastOf("sign-in.failed", "subject")).isEqualTo("audit-ref");
        }

        @Test
        void cannotHintWithATokenThatWasNotMadeForIt() {
            Browser first = new Browser();
            String idToken = TAX.exchange(first.codeFor(TAX, "openid", List.of()), first.verifier.getValue())
                    .path("id_token");
            for (String hint : List.of(idToken, PORTAL.assertion(), "nonsense")) {
                Browser browser = new Browser();
                Map<String, Object> request = browser.request(PORTAL, "openid me");
                request.put("id_token_hint", hint);
                assertThat(Browser.parameter(browser.authorize(request), "error"))
                        .isEqualTo("invalid_request");
            }
        }

        private Response signedInWithHint(TestClient client, String hint) {
            Browser browser = new Browser();
            Map<String, Object> request = browser.request(client, "openid");
            request.put("id_token_hint", hint);
            browser.begin(request).identify();
            return browser.submit("code", Map.of("code", FakeServices.CODE));
        }
    }
}
