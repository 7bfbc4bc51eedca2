package org.nationalid.identity.adjudication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.nationalid.identity.Gateway.asGateway;
import static org.nationalid.identity.Gateway.enrol;
import static org.nationalid.identity.Gateway.enrolmentOf;
import static org.nationalid.identity.Gateway.finger;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.nationalid.identity.AuthServiceDouble;
import org.nationalid.identity.Database;
import org.nationalid.identity.Fingers;
import org.nationalid.identity.RunningService;

@QuarkusTest
@RunningService
class AdjudicationTest {
    private static final long CHARU = 41;
    private static final String REGISTRAR = "registrar-pune-01";
    private static final String OFFICER = "adjudication-desk-01";

    private final Database database;
    private final UUID key = UUID.randomUUID();

    AdjudicationTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void enrolSomebodyWhoComesAgain() {
        AuthServiceDouble.forget();
        Database.TABLES.forEach(table -> database.change("delete from " + table));
        enrol(UUID.randomUUID(), enrolmentOf(CHARU)).then().statusCode(201);
        enrol(key, again()).then().statusCode(409);
    }

    private static ObjectNode again() {
        ObjectNode request = enrolmentOf(CHARU).put("birthdate", "1991-03-04").put("gender", "male");
        request.putArray("fingers").add(finger(1, Fingers.png(CHARU, 1, 2))).add(finger(2, Fingers.png(CHARU, 2, 2)));
        return request;
    }

    private static String openCase() {
        return asGateway().get("/v1/adjudications").path("cases[0].case_id");
    }

    private static Response decide(String caseId, String decision, String officer) {
        return asGateway()
                .body("{\"decision\":\"" + decision + "\",\"officer\":\"" + officer + "\"}")
                .post("/v1/adjudications/" + caseId + "/decision");
    }

    @Nested
    class AnOfficer {
        @Test
        void seesWhatAgreesAndNoAttribute() {
            Response cases = asGateway().get("/v1/adjudications");

            cases.then()
                    .statusCode(200)
                    .body("cases", hasSize(1))
                    .body("cases[0].registrar", equalTo(REGISTRAR))
                    .body("cases[0].candidates", hasSize(1))
                    .body("cases[0].candidates[0].candidate", notNullValue())
                    .body("cases[0].candidates[0].agreeing", contains("name", "phone_number", "address"))
                    .body("cases[0].decision", nullValue())
                    .body("next", nullValue());
            assertThat(cases.asString()).doesNotContain("Specimen", "1990-02-28", "score");
        }

        @Test
        void tellsTwoPersonsApartAndTheSameEnrolmentGoesThrough() {
            String id = openCase();
            enrol(key, again()).then().statusCode(409).body("detail", equalTo("Adjudication case " + id + " is open"));

            decide(id, "different-persons", OFFICER)
                    .then()
                    .statusCode(200)
                    .body("decision", equalTo("different-persons"))
                    .body("decided_by", equalTo(OFFICER));

            enrol(key, again()).then().statusCode(201);
            asGateway().get("/v1/adjudications").then().body("cases", hasSize(0));
            asGateway().get("/v1/adjudications/" + id).then().body("decision", equalTo("different-persons"));
        }

        @Test
        void findsThatItIsTheSamePersonWhoIsThenRefusedForGood() {
            decide(openCase(), "same-person", OFFICER).then().statusCode(200);

            enrol(key, again()).then().statusCode(409).body("type", equalTo("/problems/duplicate-confirmed"));
            assertThat(database.texts("select count(*) from person")).containsExactly("1");
        }

        @Test
        void decidesOnce() {
            String id = openCase();
            decide(id, "same-person", OFFICER).then().statusCode(200);

            decide(id, "different-persons", OFFICER)
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("/problems/adjudication-case-decided"));
        }

        @Test
        void leavesTheDecisionInTheLog() {
            decide(openCase(), "different-persons", OFFICER);

            assertThat(database.texts("select event->>'operator' || ' ' || (event->>'reason') from outbox"
                            + " where event->>'type' = 'adjudication.decided'"))
                    .containsExactly(OFFICER + " different-persons");
        }

        @Test
        void isToldWhatIsWrongWithTheQuestion() {
            decide(openCase(), "perhaps", OFFICER).then().statusCode(400).body("field", equalTo("decision"));
            decide(UUID.randomUUID().toString(), "same-person", OFFICER)
                    .then()
                    .statusCode(404)
                    .body("type", equalTo("/problems/adjudication-case-not-found"));
            asGateway()
                    .get("/v1/adjudications?cursor=" + UUID.randomUUID())
                    .then()
                    .statusCode(400)
                    .body("type", equalTo("/problems/cursor-invalid"));
        }
    }

    @Nested
    class TheRegistrarWhoPresentedThePerson {
        @Test
        void cannotDecide() {
            decide(openCase(), "different-persons", REGISTRAR)
                    .then()
                    .statusCode(403)
                    .body("type", equalTo("/problems/second-officer-needed"));
        }
    }
}
