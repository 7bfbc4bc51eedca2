package org.nationalid.auth.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.nationalid.auth.Fingers.LEFT_INDEX;
import static org.nationalid.auth.Fingers.RIGHT_INDEX;
import static org.nationalid.auth.Fingers.RIGHT_THUMB;
import static org.nationalid.auth.Fingers.bind;
import static org.nationalid.auth.Fingers.image;
import static org.nationalid.auth.Fingers.live;
import static org.nationalid.auth.Fingers.sample;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.nationalid.auth.AtOnce;
import org.nationalid.auth.Citizen;
import org.nationalid.auth.Database;
import org.nationalid.auth.RunningService;

@QuarkusTest
@RunningService
class FingerprintVerificationTest {
    private static final long FINGER = 1;
    private static final long OTHER_FINGER = 2;
    private static final long STRANGER = 3;

    private final Database database;
    private final Citizen citizen = Citizen.someone();

    FingerprintVerificationTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void enrol() {
        bind(citizen, List.of(sample(RIGHT_INDEX, image(FINGER, 0)), sample(LEFT_INDEX, image(OTHER_FINGER, 0))))
                .statusCode(201);
    }

    @Nested
    class ACitizen {
        @Test
        void provesOneFactorWithAnotherImpressionOfTheFinger() {
            shows(live(RIGHT_INDEX, image(FINGER, 1)))
                    .statusCode(200)
                    .body("acr", equalTo("urn:nationalid:acr:1"))
                    .body("amr", contains("fpt"))
                    .body("authenticators", hasSize(1));
        }

        @Test
        void needNotSayWhichFingerItIs() {
            shows(live(0, image(OTHER_FINGER, 1))).statusCode(200);
        }

        @Test
        void cannotPassOneFingerOffAsAnother() {
            shows(live(LEFT_INDEX, image(FINGER, 1)))
                    .statusCode(401)
                    .body("type", endsWith("/fingerprint-not-matching"));
        }

        @Test
        void isToldThatAFingerIsNotEnrolled() {
            shows(live(RIGHT_THUMB, image(FINGER, 1)))
                    .statusCode(401)
                    .body("type", endsWith("/fingerprint-not-enrolled"));
            Citizen.someone()
                    .shows("tax-office", List.of(live(RIGHT_THUMB, image(FINGER, 1))))
                    .statusCode(401)
                    .body("type", endsWith("/fingerprint-not-enrolled"));
        }

        @Test
        void isNotBlamedForAnUnreadableImage() {
            for (int i = 0; i < 6; i++)
                shows(live(RIGHT_INDEX, new byte[] {1, 2, 3}))
                        .statusCode(422)
                        .body("type", endsWith("/fingerprint-unreadable"))
                        .body("field", equalTo("factors[0].image"));
            shows(live(RIGHT_INDEX, image(FINGER, 1))).statusCode(200);
        }

        @Test
        void provesTwoFactorsWithCodeAndFinger() {
            String code = citizen.getsCode();
            citizen.shows(
                            "tax-office",
                            List.of(live(RIGHT_INDEX, image(FINGER, 1)), Map.of("type", "otp", "value", code)))
                    .statusCode(200)
                    .body("acr", equalTo("urn:nationalid:acr:2"))
                    .body("amr", contains("otp", "sms", "fpt", "mfa"))
                    .body("authenticators", hasSize(2));
        }

        @Test
        void losesNoCodeToAnImageThatCannotBeRead() {
            Map<String, Object> code = Map.of("type", "otp", "value", citizen.getsCode());
            citizen.shows("tax-office", List.of(live(RIGHT_INDEX, new byte[] {1, 2, 3}), code))
                    .statusCode(422)
                    .body("type", endsWith("/fingerprint-unreadable"));
            citizen.shows("tax-office", List.of(live(RIGHT_INDEX, image(FINGER, 1)), code))
                    .statusCode(200);
        }

        @Test
        void provesNothingWithOneRightFactorOfTwo() {
            String code = citizen.getsCode();
            citizen.shows(
                            "tax-office",
                            List.of(live(RIGHT_INDEX, image(STRANGER, 0)), Map.of("type", "otp", "value", code)))
                    .statusCode(401)
                    .body("type", endsWith("/fingerprint-not-matching"));
        }
    }

    @Nested
    class AThief {
        @Test
        void isRefusedWithAnotherPersonsFinger() {
            shows(live(RIGHT_INDEX, image(STRANGER, 0)))
                    .statusCode(401)
                    .body("type", endsWith("/fingerprint-not-matching"));
            shows(live(0, image(STRANGER, 0))).statusCode(401);
        }

        @Test
        void learnsNoScore() {
            String body = shows(live(RIGHT_INDEX, image(STRANGER, 0)))
                    .statusCode(401)
                    .extract()
                    .asString();
            assertThat(body).doesNotContain("score").doesNotContain("detail");
        }

        @Test
        void waitsLongerAfterEachFailureFromTheFifthOn() {
            failTimes(5);
            assertThat(lockedForSeconds()).isBetween(1, 30);
            shows(live(RIGHT_INDEX, image(FINGER, 1))).statusCode(403);
            letTheWaitPass();
            failTimes(1);
            assertThat(lockedForSeconds()).isBetween(31, 60);
        }

        @Test
        void isBackAtTheStartOnlyAfterTheCitizenSucceeded() {
            failTimes(4);
            shows(live(RIGHT_INDEX, image(FINGER, 1))).statusCode(200);
            failTimes(5);
            shows(live(RIGHT_INDEX, image(STRANGER, 0))).statusCode(403).body("type", endsWith("/fingerprint-locked"));
        }

        @Test
        void getsFiveTriesTogetherByTryingAtOnce() throws Exception {
            byte[] stranger = image(STRANGER, 0);
            Callable<Integer> attempt =
                    () -> shows(live(RIGHT_INDEX, stranger)).extract().statusCode();
            List<Integer> statuses = AtOnce.call(Collections.nCopies(12, attempt));
            assertThat(statuses).containsOnly(401, 403);
            assertThat(Collections.frequency(statuses, 401)).isEqualTo(5);
        }

        @Test
        void endsTheFingersForGoodAfterFiftyFailures() {
            database.update("update fingerprint_enrolment set failures = 50 where auth_ref = ?", citizen);
            shows(live(RIGHT_INDEX, image(FINGER, 1)))
                    .statusCode(403)
                    .body("detail", startsWith("The fingers must be enrolled anew"));
            enrol();
            shows(live(RIGHT_INDEX, image(FINGER, 1))).statusCode(200);
        }

        @Test
        void cannotUseUpTheCodeOfACitizenWhoseFingersAreLocked() {
            String code = citizen.getsCode();
            failTimes(5);
            citizen.shows(
                            "tax-office",
                            List.of(Map.of("type", "otp", "value", code), live(RIGHT_INDEX, image(FINGER, 1))))
                    .statusCode(403)
                    .body("type", endsWith("/fingerprint-locked"));
            citizen.types(code).statusCode(200);
        }
    }

    private ValidatableResponse shows(Map<String, Object> finger) {
        return citizen.shows("tax-office", List.of(finger));
    }

    private void failTimes(int times) {
        for (int i = 0; i < times; i++)
            shows(live(RIGHT_INDEX, image(STRANGER, 0))).statusCode(401);
    }

    private int lockedForSeconds() {
        return Integer.parseInt(shows(live(RIGHT_INDEX, image(STRANGER, 0)))
                .statusCode(403)
                .body("type", endsWith("/fingerprint-locked"))
                .extract()
                .header("Retry-After"));
    }

    private void letTheWaitPass() {
        database.update("update fingerprint_enrolment set blocked_until = now() where auth_ref = ?", citizen);
    }
}
