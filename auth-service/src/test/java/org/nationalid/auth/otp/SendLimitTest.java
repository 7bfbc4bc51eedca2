package org.nationalid.auth.otp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.nationalid.auth.AtOnce;
import org.nationalid.auth.Citizen;
import org.nationalid.auth.Database;
import org.nationalid.auth.RunningService;
import org.nationalid.auth.SmsNetwork;

/// How many codes may leave, and how many guesses a citizen's phone number is worth.
@QuarkusTest
@RunningService
class SendLimitTest {
    private final Database database;
    private final Citizen citizen = Citizen.someone();

    SendLimitTest(Database database) {
        this.database = database;
    }

    @Test
    void isStoppedAfterFiveInTenMinutesWhateverTheTransaction() {
        for (int i = 0; i < 5; i++)
            citizen.inAnotherTransaction().requestsCode().statusCode(201);
        String wait = citizen.inAnotherTransaction()
                .requestsCode()
                .statusCode(429)
                .body("type", endsWith("/otp-sent-too-often"))
                .extract()
                .header("Retry-After");
        assertThat(Integer.parseInt(wait)).isBetween(1, 600);
        assertThat(SmsNetwork.messagesTo(citizen.phone())).hasSize(5);
    }

    @Test
    void isStoppedAfterFiftyWrongTriesInARowWhateverTheTransaction() {
        Citizen guesser = citizen;
        for (int transaction = 0; transaction < 10; transaction++) {
            guesser = guesser.inAnotherTransaction();
            String code = guesser.getsCode();
            for (int i = 0; i < 5; i++) guesser.types(Citizen.notCode(code)).statusCode(401);
            database.letMinutesPass(citizen, 11);
        }
        String wait = citizen.requestsCode()
                .statusCode(429)
                .body("type", endsWith("/otp-sent-too-often"))
                .extract()
                .header("Retry-After");
        database.letMinutesPass(citizen, Integer.parseInt(wait) / 60 - 1);
        citizen.requestsCode().statusCode(429);
        database.letMinutesPass(citizen, 2);
        citizen.requestsCode().statusCode(201);
    }

    @Test
    void isNotStoppedWhenTheCitizenSucceededInBetween() {
        for (int transaction = 0; transaction < 11; transaction++) {
            Citizen typist = citizen.inAnotherTransaction();
            String code = typist.getsCode();
            for (int i = 0; i < 4; i++) typist.types(Citizen.notCode(code)).statusCode(401);
            typist.types(code).statusCode(200);
            database.letMinutesPass(citizen, 11);
        }
        citizen.requestsCode().statusCode(201);
    }

    @Test
    void isNotUsedUpByRequestsThatWereRefused() {
        String code = citizen.getsCode();
        citizen.types(code).statusCode(200);
        for (int i = 0; i < 5; i++) citizen.requestsCode().statusCode(401);
        citizen.inAnotherTransaction().requestsCode().statusCode(201);
    }

    @Test
    void maySendAgainWhenTheWindowHasMovedOn() {
        for (int i = 0; i < 5; i++)
            citizen.inAnotherTransaction().requestsCode().statusCode(201);
        database.letMinutesPass(citizen, 11);
        citizen.inAnotherTransaction().requestsCode().statusCode(201);
    }

    @Test
    void isStoppedAlsoWhenSendingAtOnce() throws Exception {
        Callable<Integer> request =
                () -> citizen.inAnotherTransaction().requestsCode().extract().statusCode();
        List<Integer> statuses = AtOnce.call(Collections.nCopies(20, request));
        assertThat(statuses).containsOnly(201, 429);
        assertThat(Collections.frequency(statuses, 201)).isEqualTo(5);
        assertThat(SmsNetwork.messagesTo(citizen.phone())).hasSize(5);
    }
}
