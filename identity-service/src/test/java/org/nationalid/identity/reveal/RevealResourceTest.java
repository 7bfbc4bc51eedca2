package org.nationalid.identity.reveal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.nationalid.identity.Gateway.asGateway;
import static org.nationalid.identity.Gateway.enrolled;
import static org.nationalid.identity.Gateway.resolve;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.nationalid.identity.AuthServiceDouble;
import org.nationalid.identity.Database;
import org.nationalid.identity.RunningService;

@QuarkusTest
@RunningService
class RevealResourceTest {
    private final Database database;

    RevealResourceTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void startAfresh() {
        AuthServiceDouble.forget();
    }

    private static String auditRefOf(String alias) {
        return resolve("{\"alias\":\"" + alias + "\"}").then().extract().path("audit_ref");
    }

    private static ValidatableResponse reveal(String auditRef) {
        return asGateway()
                .body("{\"audit_ref\":\"" + auditRef + "\"}")
                .post("/v1/reveals")
                .then();
    }

    @Nested
    class TheGateway {
        @Test
        void learnsNameAndDateOfBirthAndNothingElse() {
            Map<String, Object> revealed =
                    reveal(auditRefOf(enrolled())).statusCode(200).extract().path("$");
            assertThat(revealed)
                    .isEqualTo(Map.of(
                            "name", "Anaya Specimen",
                            "native_name", "अनाया नमूना",
                            "native_language", "hi",
                            "birthdate", "1990-02-28",
                            "status", "ACTIVE"));
        }

        @Test
        void learnsWhoItIsEvenOfThoseWhoMayNoLongerSignIn() {
            String auditRef = auditRefOf(enrolled());
            database.change("update person set status = 'DECEASED'");
            try {
                reveal(auditRef).statusCode(200).body("status", equalTo("DECEASED"));
            } finally {
                database.change("update person set status = 'ACTIVE'");
            }
        }

        @Test
        void findsThoseWhoWereEnrolledBeforeReferencesCouldBeFollowed() {
            String auditRef = auditRefOf(enrolled());
            database.change("delete from audit_name");
            reveal(auditRef).statusCode(200).body("name", equalTo("Anaya Specimen"));
            assertThat(database.texts("select count(*) from person where person_id not in"
                            + " (select person_id from audit_name)"))
                    .containsExactly("0");
        }

        @Test
        void isToldThatNobodyIsKnownByAnotherReference() {
            reveal("A".repeat(43))
                    .statusCode(404)
                    .contentType("application/problem+json")
                    .body("type", endsWith("/audit-reference-unknown"))
                    .body("field", equalTo("audit_ref"));
            reveal("").statusCode(400).body("field", equalTo("audit_ref"));
        }
    }

    @Test
    void keepsNothingThatTheAccessLogAlsoKeeps() {
        String auditRef = auditRefOf(enrolled());
        assertThat(database.texts("select name_index::text || person_id::text from audit_name"))
                .isNotEmpty()
                .noneMatch(row -> row.contains(auditRef));
    }
}
