package org.nationalid.portal;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.nationalid.testsupport.KeysResource;

/// The portal on its own, its gateway away. Everything behind the sign-in is played in the browser journeys.
@QuarkusTest
@QuarkusTestResource(value = KeysResource.class, initArgs = @ResourceArg(name = "ec", value = "client"))
class HomePagesTest {
    @Nested
    class AStranger {
        @Test
        void readsTheFrontDoorInTheirLanguage() {
            given().header("Accept-Language", "hi")
                    .get("/")
                    .then()
                    .statusCode(200)
                    .header("Content-Security-Policy", containsString("default-src 'none'"))
                    .body("html.@lang", is("hi"), "html.body.main.h1", is("आपका डेटा, आपके हाथ में"))
                    .body(containsString("href=\"/sign-in\""), not(containsString("/sign-out")));
        }

        @Test
        void isToldWhenTheGatewayIsAway() {
            given().redirects()
                    .follow(false)
                    .get("/consents?lang=ja")
                    .then()
                    .statusCode(503)
                    .header("Retry-After", "2")
                    .body("html.body.main.div.h1", is("国民IDは現在ご利用いただけません"));
        }

        @Test
        void readsThatTheSignInWasStopped() {
            given().get("/sign-in-refused?error=access_denied")
                    .then()
                    .statusCode(403)
                    .body("html.body.main.div.h1", is("You are not signed in"));
        }

        @Test
        void getsAPageForAnAddressThatDoesNotExist() {
            given().get("/nowhere")
                    .then()
                    .statusCode(404)
                    .body("html.body.main.div.h1", is("We cannot find this page"));
        }
    }
}
