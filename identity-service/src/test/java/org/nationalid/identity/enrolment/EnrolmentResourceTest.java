package org.nationalid.identity.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.nationalid.identity.Gateway.enrol;
import static org.nationalid.identity.Gateway.enrolment;
import static org.nationalid.identity.Gateway.enrolmentOf;
import static org.nationalid.identity.Gateway.openSlip;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.nationalid.identity.AuthServiceDouble;
import org.nationalid.identity.AuthServiceDouble.Mood;
import org.nationalid.identity.Database;
import org.nationalid.identity.Gateway;
import org.nationalid.identity.RunningService;
import org.nationalid.identity.number.EasyToGuess;
import org.nationalid.identity.number.Verhoeff;
import org.nationalid.testsupport.ServiceTokens;

@QuarkusTest
@RunningService
class EnrolmentResourceTest {
    private final Database database;

    EnrolmentResourceTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void startAfresh() {
        AuthServiceDouble.forget();
        Database.TABLES.forEach(table -> database.change("delete from " + table));
    }

    @Nested
    class ARegistrar {
        @Test
        void enrolsAPersonAndGetsTheNumberInASlipOnly() {
            Response answer = enrol(UUID.randomUUID(), enrolment());
            answer.then()
                    .statusCode(201)
                    .body("enrolment_id", notNullValue())
                    .body("enrolled_at", endsWith("Z"))
                    .body("fingers.position", equalTo(List.of(1, 2)))
                    .body("fingers.quality", equalTo(List.of("good", "good")));

            JsonNode slip = openSlip(answer.path("slip"));
            String number = slip.get("national_number").asText();
            assertThat(number).matches("[2-9][0-9]{11}");
            assertThat(Verhoeff.isValid(number)).isTrue();
            assertThat(EasyToGuess.test(number)).isFalse();
            assertThat(slip.get("alias").asText()).isEqualTo(answer.path("alias"));
            assertThat(slip.get("name").get("native").asText()).isEqualTo("अनाया नमूना");
            assertThat(slip.get("enrolled_at").asText()).isEqualTo(answer.path("enrolled_at"));
            assertThat(answer.asString()).doesNotContain(number);
        }

        @Test
        void getsTheSameEnrolmentForTheSameKey() {
            UUID key = UUID.randomUUID();
            Response first = enrol(key, enrolment());
            Response again = enrol(key, enrolment());
            again.then()
                    .statusCode(201)
                    .body("enrolment_id", equalTo(first.path("enrolment_id")))
                    .body("alias", equalTo(first.path("alias")))
                    .body("enrolled_at", equalTo(first.path("enrolled_at")))
                    .body("fingers", equalTo(first.path("fingers")));
            assertThat(openSlip(again.path("slip"))).isEqualTo(openSlip(first.path("slip")));
            assertThat(database.counts()).startsWith("1", "1", "1", "1");
        }

        @Test
        void getsNoSlipAgainOfAPersonWhoIsNotActive() {
            UUID key = UUID.randomUUID();
            enrol(key, enrolment()).then().statusCode(201);
            database.change("update person set status = 'DECEASED'");
            enrol(key, enrolment())
                    .then()
                    .statusCode(403)
                    .body("type", equalTo("/problems/identity-not-active"))
                    .body("slip", nullValue());
        }

        @Test
        void cannotUseAKeyForAnotherPerson() {
            UUID key = UUID.randomUUID();
            enrol(key, enrolment());
            refuses(key, enrolment().put("birthdate", "1991-01-01"), 422, "idempotency-key-reused", "Idempotency-Key");
            assertThat(AuthServiceDouble.bound()).hasSize(1);
        }

        @Test
        void cannotReachTheEnrolmentOfAnotherRegistrarByItsKey() {
            UUID key = UUID.randomUUID();
            String alias = enrol(key, enrolment()).path("alias");
            String other = enrol(key, enrolmentOf(2).put("registrar", "registrar-kochi-02"))
                    .path("alias");
            assertThat(other).isNotEqualTo(alias);
        }

        @Test
        void learnsWhichImageIsUnreadableAndLeavesNothingBehind() {
            ObjectNode request = enrolment();
            ((ObjectNode) request.get("fingers").get(1)).put("image", "bm90aGluZw==");
            enrol(UUID.randomUUID(), request)
                    .then()
                    .statusCode(422)
                    .contentType("application/problem+json")
                    .body("type", equalTo("/problems/fingerprint-unreadable"))
                    .body("field", equalTo("fingers[1].image"))
                    .body("detail", equalTo("This is not a PNG image."))
                    .body("remedy", equalTo("Follow the detail and capture again"));
            assertThat(database.counts().subList(0, Database.TABLES.size() - 1)).containsOnly("0");
            assertThat(AuthServiceDouble.bound()).isEmpty();
        }

        @Test
        void isToldWhatIsWrongWithTextThatIsNoImage() {
            ObjectNode request = enrolment();
            ((ObjectNode) request.get("fingers").get(0)).put("image", "§");
            refuses(UUID.randomUUID(), request, 422, "fingerprint-unreadable", "fingers[0].image");
            ((ObjectNode) request.get("fingers").get(0)).put("format", "jpeg");
            refuses(UUID.randomUUID(), request, 422, "fingerprint-unreadable", "fingers[0].image");
        }

        @Test
        void hearsWhatAuthServiceFoundInItsOwnWords() {
            AuthServiceDouble.be(Mood.SEEING_ANOTHER_FINGER);
            enrol(UUID.randomUUID(), enrolment())
                    .then()
                    .statusCode(422)
                    .body("type", equalTo("/problems/fingerprint-impressions-differ"))
                    .body("field", equalTo("fingers[1].image"))
                    .body("detail", equalTo("another finger"));
            assertThat(database.counts().subList(0, Database.TABLES.size() - 1)).containsOnly("0");
        }

        @Test
        void isToldWhatIsWrongBeforeAnyFingerLeaves() {
            UUID key = UUID.randomUUID();
            refuses(key, enrolment().put("phone", "12"), 400, "phone-invalid", "phone");
            refuses(key, enrolment().put("birthdate", "2190-01-01"), 400, "birthdate-invalid", "birthdate");
            refuses(key, with("name", "latin", "अनाया"), 400, "name-invalid", "name.latin");
            refuses(key, with("address", "formatted", "x\u0007"), 400, "address-invalid", "address.formatted");
            refuses(key, with("address", "country", "XX"), 400, "request-invalid", "address.country");
            refuses(key, enrolment().put("language", "fr"), 400, "request-invalid", "language");
            refuses(key, enrolment().put("gender", "robot"), 400, "request-invalid", "gender");
            enrol(key, enrolment().put("surplus", "x")).then().statusCode(400);
            assertThat(AuthServiceDouble.correlationIds()).isEmpty();
            assertThat(database.counts().subList(0, Database.TABLES.size() - 1)).containsOnly("0");
        }

        @Test
        void mustPresentTwoFingers() {
            ObjectNode request = enrolment();
            request.get("fingers").forEach(finger -> ((ObjectNode) finger).put("position", 7));
            refuses(UUID.randomUUID(), request, 422, "fingers-too-few", "fingers");
        }

        @Test
        void mustSendAUuidAsKey() {
            Gateway.asGateway()
                    .body(enrolment().toString())
                    .post("/v1/enrolments")
                    .then()
                    .statusCode(400)
                    .body("type", endsWith("/idempotency-key-invalid"));
        }

        @Test
        void isWarnedWhenTheStationSendsItsPrivateKey() {
            ObjectNode request = enrolment();
            request.set("slip_key", Gateway.read(Gateway.stationKey().toJSONString()));
            refuses(UUID.randomUUID(), request, 400, "slip-key-invalid", "slip_key");
        }
    }

    @Nested
    class AfterACrash {
        @Test
        void aRetryHasOneEffectWhenAuthServiceDiedAfterBinding() {
            UUID key = UUID.randomUUID();
            AuthServiceDouble.be(Mood.DYING_AFTER_BINDING);
            refuses(key, enrolment(), 503, "authenticators-unavailable", null);
            assertThat(database.counts().subList(0, Database.TABLES.size() - 1)).containsOnly("0");

            AuthServiceDouble.be(Mood.WORKING);
            enrol(key, enrolment()).then().statusCode(201);
            assertThat(AuthServiceDouble.bound()).hasSize(1);
            assertThat(database.counts()).startsWith("1", "1", "1", "1");
        }

        @Test
        void theRegistrarIsAskedToComeBackWhenAuthServiceIsOverloaded() {
            AuthServiceDouble.be(Mood.OVERLOADED);
            enrol(UUID.randomUUID(), enrolment())
                    .then()
                    .statusCode(503)
                    .header("Retry-After", "5")
                    .body("type", endsWith("/authenticators-unavailable"));
        }

        @Test
        void twinsAtTheSameMomentBecomeOnePerson() throws Exception {
            UUID key = UUID.randomUUID();
            Callable<String> attempt = () ->
                    enrol(key, enrolment()).then().statusCode(201).extract().path("alias");
            try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
                List<Future<String>> twins = threads.invokeAll(List.of(attempt, attempt, attempt, attempt));
                String alias = twins.getFirst().get();
                for (Future<String> twin : twins) {
                    assertThat(twin.get()).isEqualTo(alias);
                }
            }
            assertThat(database.counts()).startsWith("1", "1", "1", "1");
        }
    }

    @Nested
    class AnAuditor {
        @Test
        void findsEachTimeThatASlipWasAskedForAgain() {
            UUID key = UUID.randomUUID();
            enrol(key, enrolment()).then().statusCode(201);
            enrol(key, enrolment()).then().statusCode(201);
            assertThat(database.texts("select event->>'type' || ' ' || (event->>'operator') from outbox order by id"))
                    .containsExactly("enrolment.completed registrar-pune-01", "enrolment.recalled registrar-pune-01");
        }

        @Test
        void findsTheEnrolmentUnderTheRegistrarAndThePseudonym() {
            String correlation = UUID.randomUUID().toString();
            String alias = Gateway.asGateway()
                    .header("Idempotency-Key", UUID.randomUUID())
                    .header("X-Correlation-Id", correlation)
                    .body(enrolment().toString())
                    .post("/v1/enrolments")
                    .path("alias");
            String auditRef = Gateway.resolve("{\"alias\":\"" + alias + "\"}").path("audit_ref");

            assertThat(event("type")).isEqualTo("enrolment.completed");
            assertThat(event("outcome")).isEqualTo("success");
            assertThat(event("service")).isEqualTo("identity-service");
            assertThat(event("operator")).isEqualTo("registrar-pune-01");
            assertThat(event("subject")).isEqualTo(auditRef);
            assertThat(event("correlation_id")).isEqualTo(correlation);
            assertThat(AuthServiceDouble.correlationIds()).containsExactly(correlation);
        }
    }

    @Nested
    class AnyoneElse {
        @Test
        void isNotLetIn() {
            String body = enrolment().toString();
            RestAssured.given()
                    .contentType(ContentType.JSON)
                    .body(body)
                    .post("/v1/enrolments")
                    .then()
                    .statusCode(401);
            knocksWith(ServiceTokens.forged("gateway", "identity-service"), body, 401);
            knocksWith(ServiceTokens.as("gateway", "auth-service"), body, 401);
            knocksWith(ServiceTokens.as("identity-service", "identity-service"), body, 403);
        }

        private void knocksWith(String token, String body, int status) {
            RestAssured.given()
                    .auth()
                    .oauth2(token)
                    .contentType(ContentType.JSON)
                    .body(body)
                    .post("/v1/enrolments")
                    .then()
                    .statusCode(status);
        }
    }

    private String event(String member) {
        return database.texts("select event->>'" + member + "' from outbox").getFirst();
    }

    private static ObjectNode with(String object, String member, String value) {
        ObjectNode request = enrolment();
        ((ObjectNode) request.get(object)).put(member, value);
        return request;
    }

    private static void refuses(UUID key, ObjectNode request, int status, String slug, String field) {
        enrol(key, request)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/" + slug))
                .body("field", equalTo(field));
    }
}
