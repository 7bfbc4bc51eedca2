package org.nationalid.auth.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.nationalid.auth.AtOnce;
import org.nationalid.auth.Citizen;
import org.nationalid.auth.Database;
import org.nationalid.auth.RunningService;

@QuarkusTest
@RunningService
class OtpVerificationTest {
    private final Database database;
    private final Citizen citizen = Citizen.someone();

    OtpVerificationTest(Database database) {
        this.database = database;
    }

    @Nested
    class ACitizen {
        @Test
        void provesOneFactorWithTheRightCode() {
            citizen.types(citizen.getsCode())
                    .statusCode(200)
                    .body("acr", equalTo("urn:nationalid:acr:1"))
                    .body("amr", contains("otp", "sms"))
                    .body("authenticators", hasSize(1))
                    .body("verified_at", notNullValue());
        }

        @Test
        void isToldHowManyTriesAreLeft() {
            String code = citizen.getsCode();
            citizen.types(Citizen.notCode(code))
                    .statusCode(401)
                    .body("type", endsWith("/otp-wrong"))
                    .body("detail", equalTo("4 tries are left"));
            citizen.types(code).statusCode(200);
        }

        @Test
        void losesTheCodeWithTheFifthWrongTry() {
            String code = citizen.getsCode();
            for (int i = 0; i < 5; i++) citizen.types(Citizen.notCode(code)).statusCode(401);
            citizen.types(code).statusCode(403).body("type", endsWith("/otp-tries-exhausted"));
        }

        @Test
        void cannotUseTheCodeTwice() {
            String code = citizen.getsCode();
            citizen.types(code).statusCode(200);
            citizen.types(code).statusCode(401).body("type", endsWith("/otp-already-used"));
        }

        @Test
        void cannotUseTheCodeAfterItsEnd() {
            String code = citizen.getsCode();
            database.letMinutesPass(citizen, 4);
            citizen.types(code).statusCode(401).body("type", endsWith("/otp-expired"));
        }

        @Test
        void mustHaveRequestedACode() {
            citizen.types("123456").statusCode(401).body("type", endsWith("/otp-not-requested"));
        }

        @Test
        void spendsATryOnWhatIsNoCodeAtAll() {
            citizen.getsCode();
            citizen.types("x").statusCode(401).body("detail", equalTo("4 tries are left"));
        }
    }

    @Nested
    class AThief {
        @Test
        void cannotUseTheCodeInAnotherTransaction() {
            String code = citizen.getsCode();
            citizen.inAnotherTransaction().types(code).statusCode(401).body("type", endsWith("/otp-not-requested"));
        }

        @Test
        void cannotUseTheCodeTowardsAnotherRelyingParty() {
            String code = citizen.getsCode();
            citizen.shows("health-board", List.of(Map.of("type", "otp", "value", code)))
                    .statusCode(401)
                    .body("type", endsWith("/otp-not-requested"));
        }

        @Test
        void cannotUseTheCodeAsAnotherCitizen() {
            String code = citizen.getsCode();
            Citizen thief = new Citizen(Citizen.someone().authRef(), "+910000000000", citizen.transaction());
            thief.types(code).statusCode(401).body("type", endsWith("/otp-not-requested"));
        }

        @Test
        void neverGetsASixthTryByGuessingAtOnce() throws Exception {
            String code = citizen.getsCode();
            List<Callable<Integer>> guesses = new ArrayList<>();
            for (int i = 1; i <= 50; i++) {
                int away = i * 13;
                String guess = String.format(Locale.ROOT, "%06d", (Integer.parseInt(code) + away) % 1_000_000);
                guesses.add(() -> citizen.types(guess).extract().statusCode());
            }
            List<Integer> statuses = AtOnce.call(guesses);
            assertThat(statuses).containsOnly(401, 403);
            assertThat(Collections.frequency(statuses, 401)).isEqualTo(5);
            citizen.types(code).statusCode(403);
        }

        @Test
        void canUseARightCodeOnlyOnceHoweverOftenItIsSentAtOnce() throws Exception {
            String code = citizen.getsCode();
            Callable<Integer> use = () -> citizen.types(code).extract().statusCode();
            List<Integer> statuses = AtOnce.call(Collections.nCopies(50, use));
            assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 401);
        }
    }

    @Nested
    class ACaller {
        @Test
        void mustShowFactorsOrABlock() {
            Citizen.gateway()
                    .body(Map.of("auth_ref", citizen.authRef(), "transaction_id", "t", "relying_party", "r"))
                    .post("/v1/verifications")
                    .then()
                    .statusCode(400)
                    .body("field", equalTo("factors"));
        }

        @Test
        void mustShowEachKindOnce() {
            Map<String, Object> otp = Map.of("type", "otp", "value", "123456");
            citizen.shows("tax-office", List.of(otp, otp)).statusCode(400).body("field", equalTo("factors"));
        }

        @Test
        void isRefusedAFactorThatDoesNotExist() {
            citizen.shows("tax-office", List.of(Map.of("type", "password", "value", "x")))
                    .statusCode(400)
                    .body("field", equalTo("factors[0].type"));
        }
    }
}
