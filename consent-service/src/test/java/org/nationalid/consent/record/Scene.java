package org.nationalid.consent.record;

import static org.nationalid.consent.Caller.answer;
import static org.nationalid.consent.Caller.gateway;
import static org.nationalid.consent.Caller.question;
import static org.nationalid.consent.Caller.someCitizen;

import io.agroal.api.AgroalDataSource;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// One citizen, the gateway acting for them, and a look behind the service.
final class Scene {
    private final AgroalDataSource database;
    private final String citizen = someCitizen();

    Scene(AgroalDataSource database) {
        this.database = database;
    }

    String citizen() {
        return citizen;
    }

    ValidatableResponse granted(UUID key, Map<String, Object> answer) {
        return gateway()
                .header("Idempotency-Key", key)
                .body(answer)
                .post("/v1/consents")
                .then();
    }

    ValidatableResponse decided(String client, String... items) {
        return gateway()
                .body(question(citizen, client, items))
                .post("/v1/decisions")
                .then()
                .statusCode(200);
    }

    ValidatableResponse listed() {
        return gateway().get("/v1/citizens/{ref}/consents", citizen).then().statusCode(200);
    }

    static ValidatableResponse withdrawn(String citizen, String consent) {
        return gateway()
                .body(Map.of("subject_sealed", "sealed-" + citizen))
                .post("/v1/citizens/{ref}/consents/{id}/withdrawal", citizen, consent)
                .then();
    }

    /// The service reads the clock of the machine here, so the consents are moved back instead.
    void letHalfAYearPass() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement("""
                        update consent set granted_at = granted_at - interval '181 days',
                            expires_at = expires_at - interval '181 days' where consent_ref = ?
                        """)) {
            update.setString(1, citizen);
            update.executeUpdate();
        }
    }

    /// What happens while somebody else changes this citizen's consents: it must wait, and goes on when they are done.
    <T> T duringAnotherChange(Callable<T> act) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                Connection other = database.getConnection()) {
            other.setAutoCommit(false);
            try (PreparedStatement turn =
                    other.prepareStatement("select pg_advisory_xact_lock(hashtextextended(?, 0))")) {
                turn.setString(1, citizen);
                turn.execute();
            }
            Future<T> result = threads.submit(act);
            while (!someoneWaits(other)) {
                if (result.isDone()) throw new AssertionError("did not wait for its turn");
                Thread.sleep(20);
            }
            other.rollback();
            return result.get();
        }
    }

    private static boolean someoneWaits(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                        "select exists (select from pg_locks where locktype = 'advisory' and not granted)");
                ResultSet row = select.executeQuery()) {
            return row.next() && row.getBoolean(1);
        }
    }

    List<String> eventTypes() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select event->>'type' from outbox where event->>'subject_sealed' = ? order by id")) {
            select.setString(1, "sealed-" + citizen);
            List<String> types = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) types.add(rows.getString(1));
            }
            return types;
        }
    }

    static <T> List<T> atOnce(int times, Callable<T> act) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<T> results = new ArrayList<>();
            for (Future<T> result : threads.invokeAll(Collections.nCopies(times, act))) results.add(result.get());
            return results;
        }
    }
}
