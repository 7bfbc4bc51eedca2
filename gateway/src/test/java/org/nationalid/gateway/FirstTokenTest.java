package org.nationalid.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.nationalid.gateway.accesslog.AccessLog;
import org.nationalid.gateway.signing.NewNode;
import org.nationalid.gateway.signing.SigningKeys;
import org.nationalid.testsupport.TestKeys;

/// The first token under a key: the entry of the key stands before the token's own, or nothing has happened.
@QuarkusTest
class FirstTokenTest extends GatewayTestBase {
    @Inject
    AgroalDataSource database;

    @Inject
    AccessLog accessLog;

    private SigningKeys keys;

    @BeforeEach
    void aNodeWithKeysOfItsOwnHasNotStartedYet() {
        given().get("/jwks").then().statusCode(200); // read once and kept: the document stays the gateway's
        keys = NewNode.with(
                TestKeys.ecKey(UUID.randomUUID().toString()),
                TestKeys.ecKey(UUID.randomUUID().toString()),
                database,
                accessLog);
    }

    @AfterEach
    void nothingIsLeftToWriteDown() {
        FakeServices.forgetEverything();
        keys.requireOnRecord();
    }

    @Nested
    class ACode {
        private final Browser browser = new Browser();

        @Test
        void isExchangedOnceTheKeyIsOnRecord() {
            String code = browser.codeFor(TAX, "openid profile", List.of("name"));
            startWhileTheLogIsAway();
            exchange(code).then().statusCode(200);
            assertThat(typesWritten()).containsSubsequence("key.rotated", "token.issued");
        }

        @Test
        void isGivenBackWhereTheKeyCannotBePutOnRecord() throws SQLException {
            String code = browser.codeFor(TAX, "openid profile", List.of("name"));
            startBeforeTheLogKnowsOfKeys();
            long tokens = accessTokens();
            exchange(code).then().statusCode(503).body("error", equalTo("temporarily_unavailable"));
            assertThat(FakeServices.entriesOf("token.issued")).isEmpty();
            assertThat(accessTokens()).isEqualTo(tokens);

            theLogIsUpgraded();
            exchange(code).then().statusCode(200);
            assertThat(typesWritten()).containsSubsequence("key.rotated", "token.issued");
        }

        private Response exchange(String code) {
            return TAX.exchange(code, browser.verifier.getValue());
        }
    }

    @Nested
    class ACitizenAtACounter {
        @Test
        void isAuthenticatedOnceTheKeyIsOnRecord() {
            startWhileTheLogIsAway();
            authenticate().then().statusCode(200);
            assertThat(typesWritten()).containsSubsequence("key.rotated", "auth.otp");
        }

        @Test
        void keepsTheirFactorWhereTheKeyCannotBePutOnRecord() {
            startBeforeTheLogKnowsOfKeys();
            authenticate().then().statusCode(503).header("Retry-After", "2");
            assertThat(FakeServices.CALLS).isEmpty();
            assertThat(FakeServices.ENTRIES).isEmpty();

            theLogIsUpgraded();
            authenticate().then().statusCode(200);
        }

        private static Response authenticate() {
            String request = TAX.signed(TAX.requestClaims()
                    .claim("identity_block", "sealed-" + FakeServices.CODE)
                    .build());
            return given().contentType("application/jwt")
                    .body(request.getBytes(StandardCharsets.US_ASCII))
                    .post("/v1/authentications");
        }
    }

    private void startWhileTheLogIsAway() {
        FakeServices.auditIsDown = true;
        QuarkusMock.installMockForType(keys, SigningKeys.class);
        NewNode.recordUnasked(keys);
        FakeServices.auditIsDown = false;
    }

    /// An audit-service that was not upgraded first.
    private void startBeforeTheLogKnowsOfKeys() {
        FakeServices.typeUnknownToAudit = "key.rotated";
        QuarkusMock.installMockForType(keys, SigningKeys.class);
    }

    private static void theLogIsUpgraded() {
        FakeServices.typeUnknownToAudit = FakeServices.NONE;
    }

    private static List<String> typesWritten() {
        return FakeServices.ENTRIES.stream()
                .map(entry -> entry.path("type").asText())
                .toList();
    }

    private long accessTokens() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("select count(*) from access_token")) {
            count.next();
            return count.getLong(1);
        }
    }
}
