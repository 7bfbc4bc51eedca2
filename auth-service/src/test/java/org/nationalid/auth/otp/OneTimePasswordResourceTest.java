package org.nationalid.auth.otp;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nationalid.auth.Citizen;
import org.nationalid.auth.Database;
import org.nationalid.auth.RunningService;
import org.nationalid.auth.SmsNetwork;
import org.nationalid.testsupport.ServiceTokens;

@QuarkusTest
@RunningService
class OneTimePasswordResourceTest {
    private final Database database;
    private final ForgetEndedPasswords forgetEndedPasswords;
    private final Citizen citizen = Citizen.someone();

    OneTimePasswordResourceTest(Database database, ForgetEndedPasswords forgetEndedPasswords) {
        this.database = database;
        this.forgetEndedPasswords = forgetEndedPasswords;
    }

    @Nested
    class ACitizen {
        @Test
        void getsSixDigitsInAMessageThatNamesWhoAsks() {
            citizen.requestsCode()
                    .statusCode(201)
                    .body("transaction_id", equalTo(citizen.transaction()))
                    .body("expires_at", notNullValue())
                    .body("tries", equalTo(5));
            SmsNetwork.Message message = SmsNetwork.newestTo(citizen.phone());
            assertThat(message.code()).matches("[0-9]{6}");
            assertThat(message.text()).contains("Tax Office");
        }

        @ParameterizedTest
        @ValueSource(strings = {"en", "hi", "ja"})
        void readsTheMessageInTheirLanguage(String language) {
            citizen.requestsCode(language).statusCode(201);
            SmsNetwork.Message message = SmsNetwork.newestTo(citizen.phone());
            assertThat(message.language()).isEqualTo(language);
            assertThat(message.code()).hasSize(6);
            assertThat(message.text()).contains("Tax Office").contains("3");
        }

        @Test
        void getsACodeThatEndsTheOneBeforeIt() {
            String first = citizen.getsCode();
            String second = citizen.getsCode();
            if (!first.equals(second)) citizen.types(first).statusCode(401).body("type", endsWith("/otp-wrong"));
            citizen.types(second).statusCode(200);
        }

        @Test
        void getsNoNewTriesWithANewCode() {
            String code = citizen.getsCode();
            for (int i = 0; i < 3; i++) citizen.types(Citizen.notCode(code)).statusCode(401);
            citizen.requestsCode().statusCode(201).body("tries", equalTo(2));
        }

        @Test
        void getsNoNewCodeInATransactionThatIsOver() {
            citizen.types(citizen.getsCode()).statusCode(200);
            citizen.requestsCode().statusCode(401).body("type", endsWith("/otp-already-used"));
        }

        @Test
        void getsNoNewCodeAfterFiveWrongTries() {
            String code = citizen.getsCode();
            for (int i = 0; i < 5; i++) citizen.types(Citizen.notCode(code)).statusCode(401);
            citizen.requestsCode().statusCode(403).body("type", endsWith("/otp-tries-exhausted"));
            citizen.inAnotherTransaction().requestsCode().statusCode(201).body("tries", equalTo(5));
        }
    }

    @Nested
    class AnOperator {
        @Test
        void findsNothingUsableLeftBehindWhenTheNetworkIsDown() {
            SmsNetwork.refuse(citizen.phone());
            citizen.requestsCode()
                    .statusCode(503)
                    .header("Retry-After", notNullValue())
                    .body("type", endsWith("/otp-not-delivered"));
            citizen.types("123456").statusCode(401).body("type", endsWith("/otp-not-requested"));
            SmsNetwork.acceptAgain(citizen.phone());
            citizen.types(citizen.getsCode()).statusCode(200);
        }

        @Test
        void doesNotHoldFailedSendsAgainstTheCitizen() {
            SmsNetwork.refuse(citizen.phone());
            for (int i = 0; i < 7; i++) citizen.requestsCode().statusCode(503);
            SmsNetwork.acceptAgain(citizen.phone());
            citizen.requestsCode().statusCode(201);
        }

        @Test
        void findsNeitherCodeNorPhoneNorTransactionInTheDatabase() {
            String code = citizen.getsCode();
            assertThat(database.rowsOf(citizen, "one_time_password"))
                    .hasSize(1)
                    .noneMatch(row -> row.contains(citizen.phone()))
                    .noneMatch(row -> row.contains(citizen.transaction()))
                    .noneMatch(row -> row.matches(".*(?<![0-9a-f])" + code + "(?![0-9a-f]).*"));
        }

        @Test
        void findsThatOldCodesAreSweptAwayByTheNextRequest() {
            citizen.requestsCode().statusCode(201);
            database.letMinutesPass(citizen, 25 * 60);
            citizen.inAnotherTransaction().requestsCode().statusCode(201);
            assertThat(database.rowsOf(citizen, "one_time_password")).hasSize(1);
        }

        @Test
        void findsThatCodesOfADayAgoAreForgottenAlsoWithoutANextRequest() {
            citizen.requestsCode().statusCode(201);
            forgetEndedPasswords.forget();
            assertThat(database.rowsOf(citizen, "one_time_password")).hasSize(1);
            database.letMinutesPass(citizen, 25 * 60);
            forgetEndedPasswords.forget();
            assertThat(database.rowsOf(citizen, "one_time_password")).isEmpty();
            assertThat(database.rowsOf(citizen, "one_time_password_sending")).isEmpty();
        }
    }

    @Nested
    class AnyoneElse {
        @Test
        void isTurnedAway() {
            given().contentType(ContentType.JSON)
                    .body("{}")
                    .post("/v1/one-time-passwords")
                    .then()
                    .statusCode(401);
            Citizen.caller("identity-service")
                    .body("{}")
                    .post("/v1/one-time-passwords")
                    .then()
                    .statusCode(403);
            given().auth()
                    .oauth2(ServiceTokens.expired("gateway", "auth-service"))
                    .contentType(ContentType.JSON)
                    .body("{}")
                    .post("/v1/one-time-passwords")
                    .then()
                    .statusCode(401);
        }

        @Test
        void isToldWhichMemberIsWrong() {
            Citizen.gateway()
                    .body(Map.of(
                            "auth_ref", citizen.authRef(),
                            "transaction_id", "t",
                            "relying_party", "r",
                            "relying_party_name", "R",
                            "channel", Map.of("type", "sms", "address", "12345"),
                            "language", "en"))
                    .post("/v1/one-time-passwords")
                    .then()
                    .statusCode(400)
                    .body("field", equalTo("channel.address"));
        }
    }
}
