package org.nationalid.consent.refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.nationalid.consent.Caller.answer;
import static org.nationalid.consent.Caller.gateway;
import static org.nationalid.consent.Caller.grant;
import static org.nationalid.consent.Caller.question;
import static org.nationalid.consent.Caller.someCitizen;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.nationalid.consent.RunningService;

@QuarkusTest
@RunningService
class RefusalResourceTest {
    private final String citizen = someCitizen();

    @Nested
    class ACitizenWhoRefuses {
        @Test
        void hasTheRefusalWrittenDownAndReported() {
            refused(UUID.randomUUID(), answer(citizen, "tax-office", "address"))
                    .statusCode(201)
                    .body("refused_at", notNullValue());
            gateway()
                    .queryParam("limit", 1000)
                    .get("/v1/outbox")
                    .then()
                    .body(
                            "events.find { it.event.subject_sealed == 'sealed-" + citizen + "' }.event.type",
                            equalTo("consent.refused"));
        }

        @Test
        void allowsNothingByIt() {
            refused(UUID.randomUUID(), answer(citizen, "tax-office", "address")).statusCode(201);
            decided("address").body("decision", equalTo("missing"));
        }

        @Test
        void keepsWhatWasAllowedBefore() {
            grant(citizen, "tax-office", "name");
            refused(UUID.randomUUID(), answer(citizen, "tax-office", "name", "address"))
                    .statusCode(201);
            decided("name").body("decision", equalTo("allowed"));
        }

        @Test
        void refusesOnceHoweverOftenTheAnswerIsRepeated() {
            UUID key = UUID.randomUUID();
            Map<String, Object> answer = answer(citizen, "tax-office", "name");
            String first = refused(key, answer).statusCode(201).extract().path("refusal_id");
            assertThat(refused(key, answer).statusCode(201).extract().<String>path("refusal_id"))
                    .isEqualTo(first);
            refused(key, answer(citizen, "tax-office", "gender"))
                    .statusCode(409)
                    .body("type", endsWith("/idempotency-key-reused"));
        }
    }

    @Nested
    class TwoClicksAtOnce {
        @Test
        void areOneRefusal() throws Exception {
            UUID key = UUID.randomUUID();
            Map<String, Object> answer = answer(citizen, "tax-office", "name");
            try (var clicks = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Future<String>> ids = IntStream.range(0, 4)
                        .mapToObj(_ -> clicks.submit(() ->
                                refused(key, answer).statusCode(201).extract().<String>path("refusal_id")))
                        .toList();
                for (Future<String> id : ids) {
                    assertThat(id.get()).isEqualTo(ids.getFirst().get());
                }
            }
        }
    }

    private static ValidatableResponse refused(UUID key, Map<String, Object> answer) {
        return gateway()
                .header("Idempotency-Key", key)
                .body(answer)
                .post("/v1/refusals")
                .then();
    }

    private ValidatableResponse decided(String... items) {
        return gateway()
                .body(question(citizen, "tax-office", items))
                .post("/v1/decisions")
                .then()
                .statusCode(200);
    }
}
