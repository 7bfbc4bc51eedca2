package org.nationalid.portal.verify;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.nationalid.testsupport.KeysResource;

/// The public page on its own, its gateway away. What it does is played in Chromium.
@QuarkusTest
@QuarkusTestResource(value = KeysResource.class, initArgs = @ResourceArg(name = "ec", value = "client"))
class VerifyPagesTest {
    @Nested
    class SomebodyWithAReceipt {
        @Test
        void findsThePageWithoutSigningInAndIsToldThatNothingLeaves() {
            given().get("/").then().body(containsString("href=\"/verify\""));
            given().get("/verify")
                    .then()
                    .statusCode(200)
                    .body("html.body.main.h1", is("Check a proof"))
                    .body(containsString("Nothing you enter leaves your device"));
        }

        @Test
        void isToldToBringTheKeyWhenItCannotBeLoaded() {
            given().get("/verify").then().body(containsString("could not be loaded"));
        }
    }

    @Nested
    class ABrowser {
        @Test
        void maySendNothingFromThePage() {
            given().get("/verify")
                    .then()
                    .header(
                            "Content-Security-Policy",
                            allOf(
                                    containsString("default-src 'none'"),
                                    containsString("script-src 'self';"),
                                    not(containsString("connect-src"))));
        }

        @Test
        void getsEachScriptAsAModuleThatItAsksForAnew() {
            for (String script : new String[] {"page", "button", "check", "panel"}) {
                given().get("/scripts/verify/" + script + ".js")
                        .then()
                        .statusCode(200)
                        .contentType(containsString("javascript"))
                        .header("Cache-Control", containsString("no-cache"))
                        .header("X-Content-Type-Options", "nosniff");
            }
        }
    }
}
