package org.nationalid.platform.outbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nationalid.platform.ProbeTestBase;
import org.nationalid.platform.id.Ids;
import org.nationalid.testsupport.ServiceTokens;

/// An event is in the outbox exactly when the effect that it reports is in the database.
@QuarkusTest
class OutboxTest extends ProbeTestBase {
    @Inject
    Outbox outbox;

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void startWithAnEmptyTable() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("drop table if exists outbox");
            statement.execute("create table outbox (id uuid not null primary key, recorded_at timestamptz not null,"
                    + " event jsonb not null)");
        }
    }

    @Test
    void handsACommittedEventOutUntilItIsAcknowledged() {
        UUID id = Ids.next();
        QuarkusTransaction.requiringNew().run(() -> outbox.record(id, Map.of("type", "probe.done")));
        gateway()
                .get("/v1/outbox")
                .then()
                .body("events.id", contains(id.toString()))
                .body("events[0].event.type", equalTo("probe.done"));
        gateway()
                .contentType("application/json")
                .body(Map.of("ids", List.of(id)))
                .post("/v1/outbox/acknowledgements")
                .then()
                .statusCode(204);
        gateway().get("/v1/outbox").then().body("events", empty());
    }

    @Test
    void forgetsAnEventWhoseEffectWasRolledBack() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    outbox.record(Ids.next(), Map.of("type", "probe.done"));
                    throw new IllegalStateException("the effect failed");
                }))
                .isInstanceOf(IllegalStateException.class);
        gateway().get("/v1/outbox").then().body("events", empty());
    }

    @Test
    void handsOutWhatComesAfterAnEventThatStaysBehind() {
        List<UUID> ids = List.of(Ids.next(), Ids.next(), Ids.next());
        QuarkusTransaction.requiringNew().run(() -> ids.forEach(id -> outbox.record(id, Map.of("type", "probe.done"))));
        gateway()
                .queryParam("after", ids.getFirst())
                .queryParam("limit", 1)
                .get("/v1/outbox")
                .then()
                .body("events.id", contains(ids.get(1).toString()));
    }

    @Test
    void opensForTheGatewayAlone() {
        given().auth()
                .oauth2(ServiceTokens.as("identity-service", "probe"))
                .get("/v1/outbox")
                .then()
                .statusCode(403);
    }

    private static RequestSpecification gateway() {
        return given().auth().oauth2(ServiceTokens.as("gateway", "probe"));
    }
}
