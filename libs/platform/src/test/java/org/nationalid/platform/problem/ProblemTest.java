package org.nationalid.platform.problem;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nationalid.platform.ProbeTestBase;

/// How failures look from outside (RFC 9457).
@QuarkusTest
class ProblemTest extends ProbeTestBase {
    @Nested
    class ACaller {
        @Test
        void readsTypeFieldAndWayOut() {
            given().get("/v1/probe/refusal")
                    .then()
                    .statusCode(409)
                    .contentType("application/problem+json")
                    .header("Retry-After", "2")
                    .body("type", equalTo("/problems/probe-refused"))
                    .body("status", equalTo(409))
                    .body("field", equalTo("parts[0]"))
                    .body("detail", equalTo("because"))
                    .body("remedy", equalTo("Probe something else"));
        }

        @Test
        void readsWhichMemberIsWrongInTheWordsOfTheWire() {
            given().contentType("application/json")
                    .body("{\"inner_parts\":[{\"display_name\":\" \"}]}")
                    .post("/v1/probe")
                    .then()
                    .statusCode(400)
                    .body("type", equalTo("/problems/request-invalid"))
                    .body("field", equalTo("inner_parts[0].display_name"));
        }

        @Test
        void isNotAllowedUnknownMembers() {
            given().contentType("application/json")
                    .body("{\"inner_parts\":[],\"is_admin\":true}")
                    .post("/v1/probe")
                    .then()
                    .statusCode(400)
                    .body("type", equalTo("/problems/request-malformed"))
                    .body("field", equalTo("is_admin"));
        }

        @Test
        void getsAProblemForWhatIsNotJson() {
            given().contentType("application/json")
                    .body("{\"inner_parts\":")
                    .post("/v1/probe")
                    .then()
                    .statusCode(400)
                    .body("type", equalTo("/problems/request-malformed"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"none", "08006", "53300", "57P03", "40001"})
        void mayComeAgainWhenTheDatabaseIsBusy(String state) {
            given().get("/v1/probe/database/" + state)
                    .then()
                    .statusCode(503)
                    .header("Retry-After", "2")
                    .body("type", equalTo("/problems/service-unavailable"))
                    .body(not(containsString("secret")));
        }

        @ParameterizedTest
        @ValueSource(strings = {"22021", "23505", "42P01"})
        void needNotComeAgainForWhatWaitingDoesNotCure(String state) {
            given().get("/v1/probe/database/" + state).then().statusCode(500);
        }

        @Test
        void getsAProblemForAPathThatDoesNotExist() {
            given().get("/v1/nothing").then().statusCode(404).contentType("application/problem+json");
        }
    }

    @Nested
    class AnAttacker {
        @Test
        void learnsNothingFromAnAccident() {
            given().get("/v1/probe/accident")
                    .then()
                    .statusCode(500)
                    .body("type", equalTo("/problems/unexpected"))
                    .body(not(containsString("secret")))
                    .body(not(containsString("IllegalState")));
        }
    }
}
