package org.nationalid.platform.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.nationalid.platform.metrics.Work;

/// Events that must reach the audit log because the effect they report is committed with them. The gateway fetches
/// and acknowledges them; delivery is at least once, so an event carries its own id.
@ApplicationScoped
@IfBuildProperty(name = "nid.outbox.enabled", stringValue = "true")
public class Outbox {
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final AgroalDataSource database;
    private final ObjectMapper json;
    private final InstantSource clock;

    Outbox(AgroalDataSource database, ObjectMapper json, InstantSource clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /// Writes the event in the caller's transaction: it is there exactly when the effect is.
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(UUID id, Object event) {
        Work.queried();
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into outbox (id, recorded_at, event) values (?, ?, ?::jsonb)")) {
            insert.setObject(1, id);
            insert.setTimestamp(2, Timestamp.from(clock.instant()));
            insert.setString(3, json.writeValueAsString(event));
            insert.executeUpdate();
        } catch (SQLException | JsonProcessingException e) {
            throw new OutboxFailure(e);
        }
    }

    /// The oldest events that nobody has acknowledged.
    ///
    /// @param after the event at which the page before ended (ids are UUIDv7 and grow), or null for the first page
    List<OutboxBatch.PendingEvent> pending(UUID after, int limit) {
        Work.queried();
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select id, event from outbox where id > ? order by id limit ?")) {
            select.setObject(1, after == null ? BEFORE_ALL : after);
            select.setInt(2, limit);
            List<OutboxBatch.PendingEvent> events = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    events.add(new OutboxBatch.PendingEvent(
                            rows.getObject(1, UUID.class), json.readTree(rows.getString(2))));
                }
            }
            return events;
        } catch (SQLException | JsonProcessingException e) {
            throw new OutboxFailure(e);
        }
    }

    @Transactional
    void acknowledge(List<UUID> ids) {
        Work.queried();
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement("delete from outbox where id = any(?)")) {
            delete.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new OutboxFailure(e);
        }
    }

    /// The outbox could not be read or written; the surrounding transaction fails with it.
    static final class OutboxFailure extends RuntimeException {
        private static final long serialVersionUID = 1L;

        OutboxFailure(Exception cause) {
            super("the outbox could not be used", cause);
        }
    }
}
