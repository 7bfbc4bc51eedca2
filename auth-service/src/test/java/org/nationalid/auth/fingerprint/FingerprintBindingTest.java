package org.nationalid.auth.fingerprint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.in;
import static org.hamcrest.Matchers.not;
import static org.nationalid.auth.Fingers.LEFT_INDEX;
import static org.nationalid.auth.Fingers.RIGHT_INDEX;
import static org.nationalid.auth.Fingers.RIGHT_THUMB;
import static org.nationalid.auth.Fingers.bind;
import static org.nationalid.auth.Fingers.image;
import static org.nationalid.auth.Fingers.live;
import static org.nationalid.auth.Fingers.sample;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.nationalid.auth.Citizen;
import org.nationalid.auth.Database;
import org.nationalid.auth.RunningService;
import org.nationalid.biometrics.sample.Png;
import org.nationalid.platform.crypto.SealedBox;
import org.nationalid.platform.keys.KeyDirectory;

@QuarkusTest
@RunningService
class FingerprintBindingTest {
    private final Database database;
    private final KeyDirectory keys;
    private final Citizen citizen = Citizen.someone();

    FingerprintBindingTest(Database database, KeyDirectory keys) {
        this.database = database;
        this.keys = keys;
    }

    @Nested
    class ARegistrar {
        @Test
        void bindsSeveralImpressionsOfSeveralFingers() {
            bind(
                            citizen,
                            List.of(
                                    sample(LEFT_INDEX, image(1, 0)),
                                    sample(RIGHT_INDEX, image(2, 0)),
                                    sample(RIGHT_INDEX, image(2, 1))))
                    .statusCode(201)
                    .body("fingers.position", contains(RIGHT_INDEX, LEFT_INDEX))
                    .body("fingers.quality", everyItem(in(List.of("good", "acceptable"))));
            assertThat(database.rowsOf(citizen, "fingerprint_template")).hasSize(3);
        }

        @Test
        void replacesTheFingersBoundBefore() {
            bind(citizen, List.of(sample(RIGHT_INDEX, image(1, 0)), sample(LEFT_INDEX, image(2, 0))))
                    .statusCode(201);
            bind(citizen, List.of(sample(RIGHT_INDEX, image(3, 0)))).statusCode(201);
            assertThat(database.rowsOf(citizen, "fingerprint_template")).hasSize(1);
            shows(live(RIGHT_INDEX, image(3, 1)), 200);
            shows(live(RIGHT_INDEX, image(1, 1)), 401);
            shows(live(LEFT_INDEX, image(2, 1)), 401);
        }

        @Test
        void isToldWhenTwoPositionsShowTheSameFinger() {
            bind(citizen, List.of(sample(RIGHT_INDEX, image(1, 0)), sample(LEFT_INDEX, image(1, 1))))
                    .statusCode(422)
                    .body("type", endsWith("/fingerprint-repeated"))
                    .body("field", equalTo("samples[1].image"))
                    .body("detail", equalTo("This finger was captured for position 2 too."));
            assertThat(database.rowsOf(citizen, "fingerprint_template")).isEmpty();
        }

        @Test
        void isToldWhenTwoFingersChangedPlacesBetweenTwoImpressions() {
            bind(
                            citizen,
                            List.of(
                                    sample(RIGHT_INDEX, image(1, 0)),
                                    sample(LEFT_INDEX, image(2, 0)),
                                    sample(RIGHT_INDEX, image(2, 1)),
                                    sample(LEFT_INDEX, image(1, 1))))
                    .statusCode(422)
                    .body("type", endsWith("/fingerprint-positions-swapped"))
                    .body("field", equalTo("samples[1].image"));
            assertThat(database.rowsOf(citizen, "fingerprint_template")).isEmpty();
        }

        @Test
        void isToldWhenOnePositionShowsTwoFingers() {
            bind(citizen, List.of(sample(RIGHT_INDEX, image(1, 0)), sample(RIGHT_INDEX, image(3, 0))))
                    .statusCode(422)
                    .body("type", endsWith("/fingerprint-impressions-differ"))
                    .body("field", equalTo("samples[1].image"));
        }

        @Test
        void isToldWhichImageIsUnreadableAndWhatToDo() {
            byte[] blank = new byte[300 * 400];
            java.util.Arrays.fill(blank, (byte) 230);
            bind(
                            citizen,
                            List.of(
                                    sample(RIGHT_INDEX, image(1, 0)),
                                    sample(RIGHT_THUMB, Png.encode(blank, 300, 400, 500))))
                    .statusCode(422)
                    .body("type", endsWith("/fingerprint-unreadable"))
                    .body("field", equalTo("samples[1].image"))
                    .body("detail", endsWith("place the finger on the sensor."));
            assertThat(database.rowsOf(citizen, "fingerprint_template")).isEmpty();
        }

        @Test
        void isToldThatThereIsNoEleventhFinger() {
            bind(citizen, List.of(sample(11, image(1, 0))))
                    .statusCode(400)
                    .body("type", endsWith("/finger-position-invalid"))
                    .body("field", equalTo("samples[0].position"));
        }

        @Test
        void keepsTheOldFingersWhenTheNewOnesAreRefused() {
            bind(citizen, List.of(sample(RIGHT_INDEX, image(1, 0)))).statusCode(201);
            bind(citizen, List.of(sample(RIGHT_INDEX, "no image".getBytes(java.nio.charset.StandardCharsets.UTF_8))))
                    .statusCode(422);
            shows(live(RIGHT_INDEX, image(1, 1)), 200);
        }
    }

    @Nested
    class AnEnrolmentThatWasNeverCompleted {
        @Test
        void losesItsFingersAndKeepsTheVersionOfTheirKeys() {
            bind(citizen, List.of(sample(RIGHT_INDEX, image(1, 0)))).statusCode(201);
            remove(Instant.now().plusSeconds(60)).statusCode(204);
            remove(Instant.now().plusSeconds(60)).statusCode(204);
            assertThat(database.rowsOf(citizen, "fingerprint_template")).isEmpty();
            assertThat(database.rowsOf(citizen, "fingerprint_enrolment"))
                    .containsExactly("(" + citizen.authRef() + ",1,0,)");
            shows(live(RIGHT_INDEX, image(1, 1)), 401);
        }

        @Test
        void keepsWhatARetryBoundAfterwards() {
            bind(citizen, List.of(sample(RIGHT_INDEX, image(1, 0)))).statusCode(201);
            remove(Instant.now().minusSeconds(3600)).statusCode(204);
            shows(live(RIGHT_INDEX, image(1, 1)), 200);
        }

        private ValidatableResponse remove(Instant boundBefore) {
            return Citizen.caller("identity-service")
                    .body(Map.of("auth_ref", citizen.authRef(), "bound_before", boundBefore.toString()))
                    .post("/v1/fingerprint-authenticators/removals")
                    .then();
        }
    }

    @Nested
    class ACitizenEnrolledBeforeTheTemplatesChanged {
        private static final int MODEL_ID_AT = 8;

        @Test
        void isToldThatNoFingerIsEnrolled() {
            bind(citizen, List.of(sample(RIGHT_INDEX, image(1, 0)))).statusCode(201);
            byte[] ofFormat2 = new byte[780];
            ofFormat2[0] = 2;
            store(ofFormat2);
            isNotEnrolled();
        }

        @Test
        void isToldSoWhenItWasTheModelThatChanged() throws SealedBox.BrokenSeal {
            bind(citizen, List.of(sample(RIGHT_INDEX, image(1, 0)))).statusCode(201);
            byte[] template = box().open(stored(), place());
            template[MODEL_ID_AT]++;
            store(template);
            isNotEnrolled();
        }

        private void isNotEnrolled() {
            citizen.shows("tax-office", List.of(live(RIGHT_INDEX, image(1, 1))))
                    .statusCode(401)
                    .body("type", endsWith("/fingerprint-not-enrolled"));
        }

        private SealedBox box() {
            return new SealedBox(keys.secret("template-encryption"));
        }

        private byte[] place() {
            return ("fingerprint-template|" + citizen.authRef() + "|"
                            + columns().get(1))
                    .getBytes(UTF_8);
        }

        private byte[] stored() {
            return columns().stream()
                    .filter(column -> column.contains("\\x"))
                    .map(column -> HexFormat.of().parseHex(column.replaceAll("[^0-9a-f]", "")))
                    .findAny()
                    .orElseThrow();
        }

        private List<String> columns() {
            return List.of(
                    database.rowsOf(citizen, "fingerprint_template").getFirst().split(","));
        }

        private void store(byte[] template) {
            database.update(
                    "update fingerprint_template set sealed_template = '\\x"
                            + HexFormat.of().formatHex(box().seal(template, place())) + "' where auth_ref = ?",
                    citizen);
        }
    }

    @Nested
    class AnAttackerWithTheDatabase {
        @Test
        void cannotGiveOneCitizenTheFingerOfAnother() {
            Citizen owner = Citizen.someone();
            bind(owner, List.of(sample(RIGHT_INDEX, image(1, 0)))).statusCode(201);
            bind(citizen, List.of(sample(RIGHT_INDEX, image(2, 0)))).statusCode(201);
            database.update("delete from fingerprint_template where auth_ref = ?", citizen);
            database.update(
                    "update fingerprint_template set auth_ref = '" + citizen.authRef() + "' where auth_ref = ?", owner);
            shows(live(RIGHT_INDEX, image(1, 1)), 500);
        }

        @Test
        void findsFreshKeysWheneverTheFingersAreBoundAnew() {
            bind(citizen, List.of(sample(RIGHT_INDEX, image(1, 0)))).statusCode(201);
            List<String> before = database.rowsOf(citizen, "fingerprint_enrolment");
            bind(citizen, List.of(sample(RIGHT_INDEX, image(1, 0)))).statusCode(201);
            assertThat(before).containsExactly("(" + citizen.authRef() + ",1,0,)");
            assertThat(database.rowsOf(citizen, "fingerprint_enrolment"))
                    .containsExactly("(" + citizen.authRef() + ",2,0,)");
        }
    }

    @Nested
    class TheGateway {
        @Test
        void cannotBindFingers() {
            Citizen.gateway()
                    .body(Map.of("auth_ref", citizen.authRef(), "samples", List.of()))
                    .post("/v1/fingerprint-authenticators")
                    .then()
                    .statusCode(403)
                    .body("fingers", not(contains(RIGHT_INDEX)));
        }
    }

    private void shows(Map<String, Object> finger, int status) {
        citizen.shows("tax-office", List.of(finger)).statusCode(status);
    }
}
