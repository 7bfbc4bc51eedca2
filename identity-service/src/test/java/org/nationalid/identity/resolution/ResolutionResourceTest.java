package org.nationalid.identity.resolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.nationalid.identity.Gateway.enrolled;
import static org.nationalid.identity.Gateway.handleOf;
import static org.nationalid.identity.Gateway.resolve;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Set;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nationalid.identity.AuthServiceDouble;
import org.nationalid.identity.Database;
import org.nationalid.identity.RunningService;
import org.nationalid.identity.number.Verhoeff;

@QuarkusTest
@RunningService
class ResolutionResourceTest {
    private static final String REFERENCE = "[A-Za-z0-9_-]{43}";

    private final Database database;
    private final SessionFactory sessions;

    ResolutionResourceTest(Database database, SessionFactory sessions) {
        this.database = database;
        this.sessions = sessions;
    }

    @BeforeEach
    void startAfresh() {
        AuthServiceDouble.forget();
    }

    @Nested
    class TheGateway {
        @Test
        void learnsThePersonsNamesForEachService() {
            Response answer = resolve("{\"alias\":\"" + enrolled() + "\"}");
            answer.then()
                    .statusCode(200)
                    .body("auth_ref", matchesPattern(REFERENCE))
                    .body("consent_ref", matchesPattern(REFERENCE))
                    .body("audit_ref", matchesPattern(REFERENCE))
                    .body("status", equalTo("ACTIVE"))
                    .body("language", equalTo("hi"))
                    .body("subject", nullValue())
                    .body("contact", nullValue());
            assertThat(Set.of(
                            answer.<String>path("auth_ref"),
                            answer.<String>path("consent_ref"),
                            answer.<String>path("audit_ref")))
                    .hasSize(3);
            assertThat(AuthServiceDouble.bound()).containsOnlyKeys(answer.<String>path("auth_ref"));
        }

        @Test
        void learnsHowToReachThePersonWhenItAsks() {
            resolve("{\"alias\":\"" + enrolled() + "\",\"contact\":true}")
                    .then()
                    .statusCode(200)
                    .body("contact.sms", equalTo("+912212345678"))
                    .body("contact.masked", matchesPattern("\\+91 [• ]+678"));
        }

        @Test
        void getsOneSubjectPerSectorForGood() {
            String alias = enrolled();
            String taxes = subject(alias, "tax.example");
            assertThat(taxes).matches("1\\." + REFERENCE).isEqualTo(subject(alias, "tax.example"));
            assertThat(subject(alias, "health.example")).isNotEqualTo(taxes);
            assertThat(subject(enrolled(), "tax.example")).isNotEqualTo(taxes);
        }

        @Test
        void resolvesAHandleToTheSamePerson() {
            String alias = enrolled();
            Response byAlias = resolve("{\"alias\":\"" + alias + "\"}");
            String handle = byAlias.path("citizen_handle");
            resolve("{\"citizen_handle\":\"" + handle + "\"}")
                    .then()
                    .statusCode(200)
                    .body("auth_ref", equalTo(byAlias.path("auth_ref")));
            assertThat(handleOf(alias)).as("handles link nothing").isNotEqualTo(handle);
        }

        @Test
        void acceptsAnAliasAsPeopleTypeIt() {
            String alias = enrolled();
            String typed = alias.replaceAll("(....)(?=.)", "$1 ");
            resolve("{\"alias\":\"" + typed + "\"}").then().statusCode(200);
        }

        @Test
        void paysTwoSelectsForAnAliasAndOneForAHandleAndNoWrite() {
            String alias = enrolled();
            String handle = handleOf(alias);
            assertThat(statementsOf("{\"alias\":\"" + alias + "\",\"contact\":true,\"sector\":\"tax.example\"}"))
                    .isEqualTo(List.of(2L, 0L));
            assertThat(statementsOf("{\"citizen_handle\":\"" + handle + "\"}")).isEqualTo(List.of(1L, 0L));
        }

        private List<Long> statementsOf(String request) {
            Statistics statistics = sessions.getStatistics();
            statistics.clear();
            resolve(request).then().statusCode(200);
            long writes = statistics.getEntityInsertCount()
                    + statistics.getEntityUpdateCount()
                    + statistics.getEntityDeleteCount();
            return List.of(statistics.getPrepareStatementCount(), writes);
        }
    }

    @Nested
    class ACitizenWho {
        @ParameterizedTest
        @ValueSource(strings = {"SUSPENDED", "DECEASED", "REVOKED"})
        void isNotActiveIsRefusedAtOnceUnderEveryName(String status) {
            String alias = enrolled();
            String handle = handleOf(alias);
            database.change("update person set status = '" + status + "' where alias_index in"
                    + " (select alias_index from person order by enrolled_at desc limit 1)");
            refuses("{\"alias\":\"" + alias + "\"}", 403, "identity-not-active", null);
            refuses("{\"citizen_handle\":\"" + handle + "\"}", 403, "identity-not-active", null);
        }

        @Test
        void mistypesIsToldHow() {
            String alias = enrolled();
            char wrong = alias.charAt(15) == '9' ? '0' : (char) (alias.charAt(15) + 1);
            refuses("{\"alias\":\"" + alias.substring(0, 15) + wrong + "\"}", 400, "alias-check-digit-wrong", "alias");
            refuses("{\"alias\":\"" + alias.substring(1) + "\"}", 400, "alias-malformed", "alias");
            refuses("{\"alias\":\"\"}", 400, "alias-malformed", "alias");
        }

        @Test
        void isUnknownIsNotFound() {
            String payload = "123123123123123";
            String never = payload + Verhoeff.checkDigit(payload);
            refuses("{\"alias\":\"" + never + "\"}", 404, "alias-unknown", "alias");
        }

        @Test
        void lostTheAliasIsProtectedByItsRevocation() {
            String alias = enrolled();
            database.change("update alias set revoked_at = issued_at where alias_index in"
                    + " (select alias_index from person order by enrolled_at desc limit 1)");
            refuses("{\"alias\":\"" + alias + "\"}", 403, "alias-revoked", "alias");
        }
    }

    @Nested
    class AForger {
        @Test
        void findsNoHandleThatOpens() {
            String handle = handleOf(enrolled());
            String changed = (handle.charAt(0) == 'A' ? 'B' : 'A') + handle.substring(1);
            refuses("{\"citizen_handle\":\"" + changed + "\"}", 400, "citizen-handle-invalid", "citizen_handle");
            refuses("{\"citizen_handle\":\"x\"}", 400, "citizen-handle-invalid", "citizen_handle");
            refuses("{\"citizen_handle\":\"//\"}", 400, "citizen-handle-invalid", "citizen_handle");
        }
    }

    @Test
    void oneNameMustBeGivenAndOnlyOne() {
        refuses("{}", 400, "request-invalid", "alias");
        refuses("{\"alias\":\"1\",\"citizen_handle\":\"x\"}", 400, "request-invalid", "alias");
    }

    private static String subject(String alias, String sector) {
        return resolve("{\"alias\":\"" + alias + "\",\"sector\":\"" + sector + "\"}")
                .path("subject");
    }

    private static void refuses(String request, int status, String slug, String field) {
        resolve(request)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/" + slug))
                .body("field", equalTo(field));
    }
}
