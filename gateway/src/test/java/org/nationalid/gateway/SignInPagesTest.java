package org.nationalid.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// The ways that the pages offer beside the straight one.
@QuarkusTest
class SignInPagesTest extends GatewayTestBase {
    private static final Pattern START_AGAIN = Pattern.compile("id=\"other-alias\" href=\"([^\"]+)\"");

    @Nested
    class ACitizen {
        @Test
        void isOfferedANewCodeOnlyWhenNoTryIsLeft() {
            Browser browser = new Browser().begin(TAX, "openid profile").identify();
            FakeServices.triesLeft = "0 tries are left";
            browser.submit("code", Map.of("code", "000000"))
                    .then()
                    .statusCode(401)
                    .body(containsString("No try is left"))
                    .body(containsString("Send a new code"))
                    .body(not(containsString("id=\"code\"")));
        }

        @Test
        void mayStartAgainWithAnotherAlias() {
            Browser browser = new Browser().begin(TAX, "openid profile").identify();
            Matcher link = START_AGAIN.matcher(browser.open().asString());
            assertThat(link.find()).isTrue();
            given().redirects()
                    .follow(false)
                    .urlEncodingEnabled(false)
                    .get(link.group(1).replace("&amp;", "&"))
                    .then()
                    .statusCode(303)
                    .header("Location", containsString("/sign-in/"));
        }

        @Test
        void findsTheWayBackFromTheAddressOfAForm() {
            Browser browser = new Browser().begin(TAX, "openid profile");
            for (String form : List.of("alias", "code", "code/resend", "consent")) {
                var answer = browser.get(form);
                assertThat(answer.statusCode()).as(form).isEqualTo(303);
                assertThat(answer.header("Location")).as(form).endsWith(browser.page());
            }
        }

        @Test
        void readsWhereTheyAreAtTheAddressOfTheGateway() {
            given().get("/").then().statusCode(200).body(containsString("This is where you sign in"));
        }
    }
}
