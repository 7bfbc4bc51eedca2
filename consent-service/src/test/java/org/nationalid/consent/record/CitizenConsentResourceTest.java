package org.nationalid.consent.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.nationalid.consent.Caller.gateway;
import static org.nationalid.consent.Caller.grant;
import static org.nationalid.consent.Caller.someCitizen;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.nationalid.consent.RunningService;

@QuarkusTest
@RunningService
class CitizenConsentResourceTest {
    private final Scene scene;

    CitizenConsentResourceTest(AgroalDataSource database) {
        this.scene = new Scene(database);
    }

    @Nested
    class ACitizenWhoWithdraws {
        @Test
        void endsTheConsentForTheVeryNextDecision() {
            String consent = grant(scene.citizen(), "tax-office", "name");
            Scene.withdrawn(scene.citizen(), consent).statusCode(200).body("state", equalTo("WITHDRAWN"));
            scene.decided("tax-office", "name")
                    .body("decision", equalTo("missing"))
                    .body("missing_items", contains("name"));
        }

        @Test
        void cannotWithdrawTwice() {
            String consent = grant(scene.citizen(), "tax-office", "name");
            Scene.withdrawn(scene.citizen(), consent).statusCode(200);
            Scene.withdrawn(scene.citizen(), consent)
                    .statusCode(409)
                    .contentType("application/problem+json")
                    .body("type", endsWith("/consent-already-withdrawn"));
        }

        @Test
        void withdrawsOnceWhenAskedManyTimesAtOnce() throws Exception {
            String consent = grant(scene.citizen(), "tax-office", "name");
            List<Integer> statuses = Scene.atOnce(
                    8, () -> Scene.withdrawn(scene.citizen(), consent).extract().statusCode());
            assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 409);
            assertThat(scene.eventTypes()).containsExactly("consent.granted", "consent.withdrawn");
        }

        @Test
        void waitsItsTurnBehindAGrantThatWouldWriteOverTheWithdrawal() throws Exception {
            String consent = grant(scene.citizen(), "tax-office", "name");
            int status = scene.duringAnotherChange(
                    () -> Scene.withdrawn(scene.citizen(), consent).extract().statusCode());
            assertThat(status).isEqualTo(200);
        }

        @Test
        void cannotWithdrawSomebodyElsesConsent() {
            String foreign = grant(someCitizen(), "tax-office", "name");
            Scene.withdrawn(scene.citizen(), foreign).statusCode(404).body("type", endsWith("/consent-not-found"));
        }

        @Test
        void cannotWithdrawWhatHasExpired() throws SQLException {
            String consent = grant(scene.citizen(), "tax-office", "name");
            scene.letHalfAYearPass();
            Scene.withdrawn(scene.citizen(), consent).statusCode(409).body("type", endsWith("/consent-not-active"));
        }
    }

    @Nested
    class ACitizenWhoLooks {
        @Test
        void pagesThroughAllConsentsNewestFirst() {
            List<String> granted = new ArrayList<>();
            for (int i = 0; i < 5; i++) granted.addFirst(grant(scene.citizen(), "app-" + i, "name"));
            List<String> seen = new ArrayList<>();
            String cursor = null;
            do {
                var request = gateway().queryParam("limit", 2);
                if (cursor != null) request.queryParam("cursor", cursor);
                var page = request.get("/v1/citizens/{ref}/consents", scene.citizen())
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
                    .get("/v1/citizens/{ref}/consents", scene.citizen())
                    .then()
                    .statusCode(400)
                    .body("type", endsWith("/cursor-invalid"));
        }
    }

    @Nested
    class AnAuditor {
        @Test
        void findsEveryChangeInTheOrderItHappened() throws SQLException {
            String consent = grant(scene.citizen(), "tax-office", "name");
            Scene.withdrawn(scene.citizen(), consent).statusCode(200);
            assertThat(scene.eventTypes()).containsExactly("consent.granted", "consent.withdrawn");
        }

        @Test
        void readsTheEventThroughTheOutbox() {
            String consent = grant(scene.citizen(), "tax-office", "name");
            gateway()
                    .queryParam("limit", 1000)
                    .get("/v1/outbox")
                    .then()
                    .statusCode(200)
                    .body(
                            "events.find { it.event.consent_id == '" + consent + "' }.event.subject_sealed",
                            equalTo("sealed-" + scene.citizen()));
        }
    }
}
