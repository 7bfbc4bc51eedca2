package org.nationalid.consent.record;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.nationalid.consent.Caller.answer;
import static org.nationalid.consent.Caller.gateway;
import static org.nationalid.consent.Caller.grant;
import static org.nationalid.consent.Caller.identityService;
import static org.nationalid.consent.Caller.question;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.nationalid.consent.RunningService;
import org.nationalid.testsupport.ServiceTokens;

@QuarkusTest
@RunningService
class ConsentResourceTest {
    private final Scene scene;

    ConsentResourceTest(AgroalDataSource database) {
        this.scene = new Scene(database);
    }

    @Nested
    class ACitizenWhoAllows {
        @Test
        void seesTheConsentWithItsItemsAndItsEnd() {
            gateway()
                    .header("Idempotency-Key", UUID.randomUUID())
                    .body(answer(scene.citizen(), "tax-office", "name", "birthdate"))
                    .post("/v1/consents")
                    .then()
                    .statusCode(201)
                    .body("state", equalTo("GRANTED"))
                    .body("items", contains("birthdate", "name"))
                    .body("keySet()", containsInAnyOrder("consent_id", "state", "items", "granted_at", "expires_at"));
            scene.listed().body("consents", hasSize(1)).body("consents[0].client_name", equalTo("Tax Office"));
        }

        @Test
        void replacesTheOlderConsentToTheSameAppAndPurpose() {
            grant(scene.citizen(), "tax-office", "name");
            String newer = grant(scene.citizen(), "tax-office", "birthdate");
            scene.listed().body("consents.state", contains("GRANTED", "REPLACED"));
            scene.decided("tax-office", "birthdate").body("consent_id", equalTo(newer));
            scene.decided("tax-office", "name").body("decision", equalTo("missing"));
        }

        @Test
        void hasOneEffectHoweverOftenTheAnswerIsRepeated() throws SQLException {
            UUID key = UUID.randomUUID();
            Map<String, Object> answer = answer(scene.citizen(), "tax-office", "name");
            String first = scene.granted(key, answer).statusCode(201).extract().path("consent_id");
            String second = scene.granted(key, answer).statusCode(201).extract().path("consent_id");
            assertThat(second).isEqualTo(first);
            assertThat(scene.eventTypes()).containsExactly("consent.granted");
        }

        @Test
        void cannotGiveAnotherAnswerUnderTheSameKey() {
            UUID key = UUID.randomUUID();
            scene.granted(key, answer(scene.citizen(), "tax-office", "name")).statusCode(201);
            scene.granted(key, answer(scene.citizen(), "tax-office", "name", "address"))
                    .statusCode(409)
                    .body("type", endsWith("/idempotency-key-reused"));
        }

        @Test
        void endsWithOneOpenConsentWhenAnswersArriveAtOnce() throws Exception {
            List<Integer> statuses = Scene.atOnce(
                    8, () -> scene.granted(UUID.randomUUID(), answer(scene.citizen(), "tax-office", "name"))
                            .extract()
                            .statusCode());
            assertThat(statuses).containsOnly(201);
            scene.listed()
                    .body("consents.findAll { it.state == 'GRANTED' }", hasSize(1))
                    .body("consents", hasSize(8));
        }

        @Test
        void mustHaveTickedSomething() {
            scene.granted(UUID.randomUUID(), answer(scene.citizen(), "tax-office"))
                    .statusCode(400)
                    .body("type", endsWith("/items-empty"))
                    .body("field", equalTo("items"));
        }

        @Test
        void mustHaveBeenToldThePurpose() {
            Map<String, Object> answer = answer(scene.citizen(), "tax-office", "name");
            answer.remove("purpose");
            scene.granted(UUID.randomUUID(), answer).statusCode(400).body("type", endsWith("/purpose-unknown"));
        }

        @Test
        void needsAnIdempotencyKey() {
            gateway()
                    .body(answer(scene.citizen(), "tax-office", "name"))
                    .post("/v1/consents")
                    .then()
                    .statusCode(400);
        }
    }

    @Nested
    class AnApp {
        @Test
        void getsOnlyWhatWasTicked() {
            String consent = grant(scene.citizen(), "tax-office", "name", "birthdate");
            scene.decided("tax-office", "name")
                    .body("decision", equalTo("allowed"))
                    .body("consent_id", equalTo(consent))
                    .body("items", contains("name"))
                    .body("valid_for_seconds", equalTo(180 * 86_400));
            scene.decided("tax-office", "name", "address")
                    .body("decision", equalTo("missing"))
                    .body("missing_items", contains("address"))
                    .body("items", nullValue())
                    .body("valid_for_seconds", equalTo(180 * 86_400));
        }

        @Test
        void getsNothingUnderTheConsentToAnotherApp() {
            grant(scene.citizen(), "tax-office", "name");
            scene.decided("health-board", "name").body("decision", equalTo("missing"));
        }

        @Test
        void getsNothingAfterTheConsentExpired() throws SQLException {
            grant(scene.citizen(), "tax-office", "name");
            scene.letHalfAYearPass();
            scene.decided("tax-office", "name").body("decision", equalTo("missing"));
            scene.listed().body("consents[0].state", equalTo("EXPIRED"));
        }

        @Test
        void canBeAllowedAnewAfterTheConsentExpired() throws SQLException {
            grant(scene.citizen(), "tax-office", "name");
            scene.letHalfAYearPass();
            grant(scene.citizen(), "tax-office", "name");
            scene.listed().body("consents.state", contains("GRANTED", "EXPIRED"));
        }

        @Test
        void mustAskForSomething() {
            gateway()
                    .body(question(scene.citizen(), "tax-office"))
                    .post("/v1/decisions")
                    .then()
                    .statusCode(400)
                    .body("type", endsWith("/items-empty"));
        }
    }

    @Nested
    class AnyoneElse {
        @Test
        void isTurnedAwayWithoutAToken() {
            given().get("/v1/citizens/{ref}/consents", scene.citizen()).then().statusCode(401);
        }

        @Test
        void isTurnedAwayAsAnotherService() {
            identityService()
                    .get("/v1/citizens/{ref}/consents", scene.citizen())
                    .then()
                    .statusCode(403);
        }

        @Test
        void isTurnedAwayWithAForgedToken() {
            given().auth()
                    .oauth2(ServiceTokens.forged("gateway", "consent-service"))
                    .get("/v1/citizens/{ref}/consents", scene.citizen())
                    .then()
                    .statusCode(401);
        }
    }
}
