package org.nationalid.audit.entry;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.nationalid.audit.TestEvents.append;
import static org.nationalid.audit.TestEvents.gateway;
import static org.nationalid.audit.TestEvents.release;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nationalid.audit.AuditServiceTest;

@QuarkusTest
@AuditServiceTest
class SearchTest {
    private static final Instant TIME = Instant.parse("2026-11-23T02:30:11.482Z");

    private static ValidatableResponse search(Map<String, ?> parameters) {
        return gateway().queryParams(parameters).when().get("/v1/entries").then();
    }

    private static String someoneWith(int entries) {
        String subject = UUID.randomUUID().toString();
        List<Object> events = new ArrayList<>();
        for (int i = 0; i < entries; i++) {
            events.add(release(subject, "search-office", TIME.plusMillis(i)));
        }
        append(events.toArray()).statusCode(201);
        return subject;
    }

    @Nested
    class AnAuditorWhoTurnsPages {
        @Test
        void getsNoCursorOnAPageThatHappensToBeTheLast() {
            String subject = someoneWith(4);
            search(Map.of("subject", subject, "limit", 4))
                    .statusCode(200)
                    .body("entries", hasSize(4))
                    .body("next", nullValue());
        }

        @Test
        void cannotForgeACursor() {
            String subject = someoneWith(3);
            String cursor = search(Map.of("subject", subject, "limit", 1))
                    .body("next", notNullValue())
                    .extract()
                    .path("next");
            byte[] bytes = Base64.getUrlDecoder().decode(cursor);
            for (int i = 0; i < bytes.length; i++) {
                byte[] forged = bytes.clone();
                forged[i] ^= 1;
                search(Map.of(
                                "subject",
                                subject,
                                "cursor",
                                Base64.getUrlEncoder().encodeToString(forged)))
                        .statusCode(400)
                        .body("field", equalTo("cursor"));
            }
        }

        @Test
        void cannotUseACursorForAnotherSearch() {
            String subject = someoneWith(3);
            String cursor =
                    search(Map.of("subject", subject, "limit", 1)).extract().path("next");
            search(Map.of("subject", someoneWith(1), "cursor", cursor))
                    .statusCode(400)
                    .body("field", equalTo("cursor"));
            search(Map.of("subject", subject, "limit", 7, "cursor", cursor))
                    .statusCode(200)
                    .body("entries", hasSize(2));
        }
    }

    @Nested
    class AnAuditorWhoCounts {
        @Test
        void learnsTheExactNumberWhereOnePageHoldsAll() {
            search(Map.of("subject", someoneWith(3)))
                    .body("count.value", equalTo(3))
                    .body("count.is_exact", equalTo(true));
        }

        @Test
        void getsAnEstimateUnlessTheyAskForMore() {
            String subject = someoneWith(9);
            search(Map.of("subject", subject, "limit", 2))
                    .body("count.value", greaterThan(2))
                    .body("count.is_exact", equalTo(false));
            String next = search(Map.of("subject", subject, "limit", 2, "count", "exact"))
                    .body("count.value", equalTo(9))
                    .body("count.is_exact", equalTo(true))
                    .extract()
                    .path("next");
            search(Map.of("subject", subject, "cursor", next)).body("count", nullValue());
            search(Map.of("subject", subject, "limit", 2, "count", "none")).body("count", nullValue());
        }
    }

    @Nested
    class AnAuditorWhoMistypes {
        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                        type           | auth.guess
                        outcome        | maybe
                        from           | yesterday
                        from           | +10000-01-01T00:00:00Z
                        to             | -0001-01-01T00:00:00Z
                        to             | 2026-13-01T00:00:00Z
                        limit          | 0
                        limit          | 1001
                        limit          | many
                        limit          | 5.0
                        count          | roughly
                        cursor         | nonsense
                        cursor         | AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA
                        """)
        void isToldWhichFilterIsWrong(String field, String value) {
            search(Map.of(field, value))
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("field", equalTo(field));
        }

        @Test
        void mayNotSendWhatTheDatabaseCannotHold() {
            search(Map.of("purpose", "a\u0000b")).statusCode(400).body("field", equalTo("purpose"));
            search(Map.of("operator", "x".repeat(201))).statusCode(400).body("field", equalTo("operator"));
        }

        @Test
        void isToldThatTimeRunsForward() {
            search(Map.of("from", TIME.toString(), "to", TIME.toString()))
                    .statusCode(400)
                    .body("field", equalTo("to"));
        }
    }
}
