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
import static org.nationalid.consent.Caller.someCitizen;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.nationalid.consent.RunningService;
import org.nationalid.testsupport.ServiceTokens;

@QuarkusTest
@RunningService
class ConsentResourceTest {
    private final AgroalDataSource database;
    private final String citizen = someCitizen();

    ConsentResourceTest(AgroalDataSource database) {
        this.database = database;
    }

    @Nested
    class ACitizenWhoAllows {
        @Test
        void seesTheConsentWithItsItemsAndItsEnd() {
            gateway()
                    .header("Idempotency-Key", UUID.randomUUID())
                    .body(answer(citizen, "tax-office", "name", "birthdate"))
                    .post("/v1/consents")
                    .then()
                    .statusCode(201)
                    .body("state", equalTo("GRANTED"))
                    .body("items", contains("birthdate", "name"))
                    .body("keySet()", containsInAnyOrder("consent_id", "state", "items", "granted_at", "expires_at"));
            listed().body("consents", hasSize(1)).body("consents[0].client_name", equalTo("Tax Office"));
        }

        @Test
        void replacesTheOlderConsentToTheSameAppAndPurpose() {
            grant(citizen, "tax-office", "name");
            String newer = grant(citizen, "tax-office", "birthdate");
            listed().body("consents.state", contains("GRANTED", "REPLACED"));
            decided("tax-office", "birthdate").body("consent_id", equalTo(newer));
            decided("tax-office", "name").body("decision", equalTo("missing"));
        }

        @Test
        void hasOneEffectHoweverOftenTheAnswerIsRepeated() throws SQLException {
            UUID key = UUID.randomUUID();
            Map<String, Object> answer = answer(citizen, "tax-office", "name");
            String first = granted(key, answer).statusCode(201).extract().path("consent_id");
            String second = granted(key, answer).statusCode(201).extract().path("consent_id");
            assertThat(second).isEqualTo(first);
            assertThat(eventTypes()).containsExactly("consent.granted");
        }

        @Test
        void cannotGiveAnotherAnswerUnderTheSameKey() {
            UUID key = UUID.randomUUID();
            granted(key, answer(citizen, "tax-office", "name")).statusCode(201);
            granted(key, answer(citizen, "tax-office", "name", "address"))
                    .statusCode(409)
                    .body("type", endsWith("/idempotency-key-reused"));
        }

        @Test
        void endsWithOneOpenConsentWhenAnswersArriveAtOnce() throws Exception {
            List<Integer> statuses = atOnce(8, () -> granted(UUID.randomUUID(), answer(citizen, "tax-office", "name"))
                    .extract()
                    .statusCode());
            assertThat(statuses).containsOnly(201);
            listed().body("consents.findAll { it.state == 'GRANTED' }", hasSize(1))
                    .body("consents", hasSize(8));
        }

        @Test
        void mustHaveTickedSomething() {
            granted(UUID.randomUUID(), answer(citizen, "tax-office"))
                    .statusCode(400)
                    .body("type", endsWith("/items-empty"))
                    .body("field", equalTo("items"));
        }

        @Test
        void mustHaveBeenToldThePurpose() {
            Map<String, Object> answer = answer(citizen, "tax-office", "name");
            answer.remove("purpose");
            granted(UUID.randomUUID(), answer).statusCode(400).body("type", endsWith("/purpose-unknown"));
        }

        @Test
        void needsAnIdempotencyKey() {
            gateway()
                    .body(answer(citizen, "tax-office", "name"))
                    .post("/v1/consents")
                    .then()
                    .statusCode(400);
        }
    }

    @Nested
    class ACitizenWhoWithdraws {
        @Test
        void endsTheConsentForTheVeryNextDecision() {
            String consent = grant(citizen, "tax-office", "name");
            withdrawn(citizen, consent).statusCode(200).body("state", equalTo("WITHDRAWN"));
            decided("tax-office", "name").body("decision", equalTo("missing")).body("missing_items", contains("name"));
        }

        @Test
        void cannotWithdrawTwice() {
            String consent = grant(citizen, "tax-office", "name");
            withdrawn(citizen, consent).statusCode(200);
            withdrawn(citizen, consent)
                    .statusCode(409)
                    .contentType("application/problem+json")
                    .body("type", endsWith("/consent-already-withdrawn"));
        }

        @Test
        void withdrawsOnceWhenAskedManyTimesAtOnce() throws Exception {
            String consent = grant(citizen, "tax-office", "name");
            List<Integer> statuses =
                    atOnce(8, () -> withdrawn(citizen, consent).extract().statusCode());
            assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 409);
            assertThat(eventTypes()).containsExactly("consent.granted", "consent.withdrawn");
        }

        @Test
        void cannotWithdrawSomebodyElsesConsent() {
            String foreign = grant(someCitizen(), "tax-office", "name");
            withdrawn(citizen, foreign).statusCode(404).body("type", endsWith("/consent-not-found"));
        }

        @Test
        void cannotWithdrawWhatHasExpired() throws SQLException {
            String consent = grant(citizen, "tax-office", "name");
            letHalfAYearPass();
            withdrawn(citizen, consent).statusCode(409).body("type", endsWith("/consent-not-active"));
        }
    }

    @Nested
    class ACitizenWhoLooks {
        @Test
        void pagesThroughAllConsentsNewestFirst() {
            List<String> granted = new ArrayList<>();
            for (int i = 0; i < 5; i++) granted.addFirst(grant(citizen, "app-" + i, "name"));
            List<String> seen = new ArrayList<>();
            String cursor = null;
            do {
                var request = gateway().queryParam("limit", 2);
                if (cursor != null) request.queryParam("cursor", cursor);
                var page = request.get("/v1/citizens/{ref}/consents", citizen)
                        .then()
                        .statusCode(200)
                        .extract();
                seen.addAll(page.path("consents.consent_id"));
                cursor = page.path("next");
            } while (cursor != null);
            assertThat(seen).isEqualTo(granted);
        }

        @Test
        void isRefusedACursorFromElsewhere() {
            gateway()
                    .queryParam("cursor", "bm9uc2Vuc2U")
                    .get("/v1/citizens/{ref}/consents", citizen)
                    .then()
                    .statusCode(400)
                    .body("type", endsWith("/cursor-invalid"));
        }
    }

    @Nested
    class AnApp {
        @Test
        void getsOnlyWhatWasTicked() {
            String consent = grant(citizen, "tax-office", "name", "birthdate");
            decided("tax-office", "name")
                    .body("decision", equalTo("allowed"))
                    .body("consent_id", equalTo(consent))
                    .body("items", contains("name"));
            decided("tax-office", "name", "address")
                    .body("decision", equalTo("missing"))
                    .body("missing_items", contains("address"))
                    .body("items", nullValue());
        }

        @Test
        void getsNothingUnderTheConsentToAnotherApp() {
            grant(citizen, "tax-office", "name");
            decided("health-board", "name").body("decision", equalTo("missing"));
        }

        @Test
        void getsNothingAfterTheConsentExpired() throws SQLException {
            grant(citizen, "tax-office", "name");
            letHalfAYearPass();
            decided("tax-office", "name").body("decision", equalTo("missing"));
            listed().body("consents[0].state", equalTo("EXPIRED"));
        }

        @Test
        void canBeAllowedAnewAfterTheConsentExpired() throws SQLException {
            grant(citizen, "tax-office", "name");
            letHalfAYearPass();
            grant(citizen, "tax-office", "name");
            listed().body("consents.state", contains("GRANTED", "EXPIRED"));
        }

        @Test
        void mustAskForSomething() {
            gateway()
                    .body(question(citizen, "tax-office"))
                    .post("/v1/decisions")
                    .then()
                    .statusCode(400)
                    .body("type", endsWith("/items-empty"));
        }
    }

    @Nested
    class AnAuditor {
        @Test
        void findsEveryChangeInTheOrderItHappened() throws SQLException {
            String consent = grant(citizen, "tax-office", "name");
            withdrawn(citizen, consent).statusCode(200);
            assertThat(eventTypes()).containsExactly("consent.granted", "consent.withdrawn");
        }

        @Test
        void readsTheEventThroughTheOutbox() {
            String consent = grant(citizen, "tax-office", "name");
            gateway()
                    .queryParam("limit", 1000)
                    .get("/v1/outbox")
                    .then()
                    .statusCode(200)
                    .body(
                            "events.find { it.event.consent_id == '" + consent + "' }.event.subject_sealed",
                            equalTo("sealed-" + citizen));
        }
    }

    @Nested
    class AnyoneElse {
        @Test
        void isTurnedAwayWithoutAToken() {
            given().get("/v1/citizens/{ref}/consents", citizen).then().statusCode(401);
        }

        @Test
        void isTurnedAwayAsAnotherService() {
            identityService().get("/v1/citizens/{ref}/consents", citizen).then().statusCode(403);
        }

        @Test
        void isTurnedAwayWithAForgedToken() {
            given().auth()
                    .oauth2(ServiceTokens.forged("gateway", "consent-service"))
                    .get("/v1/citizens/{ref}/consents", citizen)
                    .then()
                    .statusCode(401);
        }
    }

    private ValidatableResponse granted(UUID key, Map<String, Object> answer) {
        return gateway()
                .header("Idempotency-Key", key)
                .body(answer)
                .post("/v1/consents")
                .then();
    }

    private ValidatableResponse decided(String client, String... items) {
        return gateway()
                .body(question(citizen, client, items))
                .post("/v1/decisions")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse listed() {
        return gateway().get("/v1/citizens/{ref}/consents", citizen).then().statusCode(200);
    }

    private static ValidatableResponse withdrawn(String citizen, String consent) {
        return gateway()
                .body(Map.of("subject_sealed", "sealed-" + citizen))
                .post("/v1/citizens/{ref}/consents/{id}/withdrawal", citizen, consent)
                .then();
    }

    /// The service reads the clock of the machine here, so the consents are moved back instead.
    private void letHalfAYearPass() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement("""
                        update consent set granted_at = granted_at - interval '181 days',
                            expires_at = expires_at - interval '181 days' where consent_ref = ?
                        """)) {
            update.setString(1, citizen);
            update.executeUpdate();
        }
    }

    private List<String> eventTypes() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select event->>'type' from outbox where event->>'subject_sealed' = ? order by id")) {
            select.setString(1, "sealed-" + citizen);
            List<String> types = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) types.add(rows.getString(1));
            }
            return types;
        }
    }

    private static <T> List<T> atOnce(int times, Callable<T> act) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<T> results = new ArrayList<>();
            for (Future<T> result : threads.invokeAll(java.util.Collections.nCopies(times, act)))
                results.add(result.get());
            return results;
        }
    }
}
