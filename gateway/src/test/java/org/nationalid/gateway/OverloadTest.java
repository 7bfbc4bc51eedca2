package org.nationalid.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// What happens when the gateway's own database has nothing left to give.
@QuarkusTest
class OverloadTest extends GatewayTestBase {
    private static final int CONNECTIONS = 8;

    @Inject
    AgroalDataSource database;

    @Nested
    class WithoutAConnection {
        @Test
        void everyDoorSaysLater() throws SQLException {
            Browser browser = new Browser().begin(TAX, "openid").identify();
            List<Connection> taken = new ArrayList<>();
            try {
                for (int i = 0; i < CONNECTIONS; i++) {
                    taken.add(database.getConnection());
                }
                OPERATOR.atTokenEndpoint()
                        .formParam("grant_type", "client_credentials")
                        .post("/token")
                        .then()
                        .statusCode(503)
                        .header("Retry-After", "2")
                        .body("error", equalTo("temporarily_unavailable"));
                given().contentType("application/jwt")
                        .body(TAX.signed(TAX.requestClaims().build()).getBytes(StandardCharsets.US_ASCII))
                        .post("/v1/one-time-passwords")
                        .then()
                        .statusCode(503)
                        .header("Retry-After", "2")
                        .body("type", endsWith("/service-unavailable"));
                browser.submit("code", Map.of("code", FakeServices.CODE))
                        .then()
                        .statusCode(503)
                        .header("Retry-After", "2")
                        .body(containsString("Nothing was shared"));
            } finally {
                for (Connection connection : taken) {
                    connection.close();
                }
            }
        }
    }

    @Nested
    class WhenATokenCannotBeKept {
        @Test
        void theCodeStaysGood() throws SQLException {
            Browser browser = new Browser();
            String code = browser.codeFor(TAX, "openid profile", List.of("name"));
            execute("create function overloaded() returns trigger language plpgsql as"
                    + " $$ begin raise exception using errcode = '53100', message = 'disk full'; end $$");
            execute("create trigger overloaded before insert on access_token execute function overloaded()");
            try {
                TAX.exchange(code, browser.verifier.getValue())
                        .then()
                        .statusCode(503)
                        .header("Retry-After", "2")
                        .body("error", equalTo("temporarily_unavailable"));
            } finally {
                execute("drop trigger overloaded on access_token");
                execute("drop function overloaded");
            }
            assertThat(TAX.exchange(code, browser.verifier.getValue()).statusCode())
                    .isEqualTo(200);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
