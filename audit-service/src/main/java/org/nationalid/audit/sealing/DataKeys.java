package org.nationalid.audit.sealing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.nationalid.platform.crypto.SealedBox;
import org.nationalid.platform.id.Ids;
import org.nationalid.platform.keys.KeyDirectory;

/// Finds, makes and unwraps data keys. Nothing is cached: a key that was destroyed is gone at once, on every node.
@ApplicationScoped
public class DataKeys {
    private static final int KEY_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SealedBox wrapping;
    private final InstantSource clock;

    @Inject
    DataKeys(KeyDirectory keys, InstantSource clock) {
        this(keys.secret("payload"), clock);
    }

    DataKeys(SecretKey wrapping, InstantSource clock) {
        this.wrapping = new SealedBox(wrapping);
        this.clock = clock;
    }

    /// The usable key of each owner; those that are missing are made. Call it under the lock of the log's head, so
    /// that no key is made twice and none is destroyed meanwhile.
    public Map<DataKey.Owner, DataKey> obtain(Connection connection, Set<DataKey.Owner> owners) throws SQLException {
        Map<DataKey.Owner, DataKey> keys = find(connection, owners);
        List<DataKey.Owner> missing =
                owners.stream().filter(owner -> !keys.containsKey(owner)).toList();
        if (!missing.isEmpty()) {
            keys.putAll(make(connection, missing));
        }
        return keys;
    }

    /// The usable keys of a subject, of one span or of all.
    public List<UUID> usableOf(Connection connection, String subject, Optional<String> span) throws SQLException {
        String sql = """
                select id from data_key
                where subject = ? and destroyed_at is null and half_year = coalesce(?, half_year)
                """;
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, subject);
            select.setString(2, span.orElse(null));
            return ids(select);
        }
    }

    /// Some of the usable keys of those spans, in the order of their ids.
    public List<UUID> usableOf(Connection connection, List<KeySpan> spans, UUID after, int limit) throws SQLException {
        String sql = """
                select id from data_key
                where half_year = any(?) and destroyed_at is null and id > ? order by id limit ?
                """;
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setArray(1, texts(connection, spans.stream().map(KeySpan::name)));
            select.setObject(2, after);
            select.setInt(3, limit);
            return ids(select);
        }
    }

    /// Names of the spans of which a usable key is left.
    public List<KeySpan> usableSpans(Connection connection) throws SQLException {
        String sql = "select distinct half_year from data_key where destroyed_at is null order by half_year";
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet rows = select.executeQuery()) {
            List<KeySpan> spans = new ArrayList<>();
            while (rows.next()) {
                spans.add(KeySpan.parse(rows.getString(1)));
            }
            return spans;
        }
    }

    /// Destroys those keys that are still usable, and returns their ids.
    public List<UUID> destroy(Connection connection, List<UUID> ids) throws SQLException {
        String sql = """
                update data_key set wrapped_key = null, subject = null, destroyed_at = ?
                where id = any(?) and destroyed_at is null
                returning id
                """;
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setTimestamp(1, Timestamp.from(clock.instant()));
            update.setArray(2, connection.createArrayOf("uuid", ids.toArray()));
            return ids(update);
        }
    }

    private static List<UUID> ids(PreparedStatement statement) throws SQLException {
        List<UUID> ids = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                ids.add(rows.getObject(1, UUID.class));
            }
        }
        return ids;
    }

    /// @throws SealedBox.BrokenSeal when the row was altered or belongs to another installation
    public DataKey unwrap(UUID id, byte[] wrapped) throws SealedBox.BrokenSeal {
        return new DataKey(id, new SecretKeySpec(wrapping.open(wrapped, bytes(id)), "AES"));
    }

    private Map<DataKey.Owner, DataKey> find(Connection connection, Set<DataKey.Owner> owners) throws SQLException {
        String sql = """
                select subject, half_year, id, wrapped_key
                from data_key join unnest(?, ?) as owner (subject, half_year) using (subject, half_year)
                where destroyed_at is null
                """;
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setArray(1, texts(connection, owners.stream().map(DataKey.Owner::subject)));
            select.setArray(2, texts(connection, owners.stream().map(owner -> owner.span()
                    .name())));
            Map<DataKey.Owner, DataKey> found = new HashMap<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    DataKey.Owner owner = new DataKey.Owner(rows.getString(1), KeySpan.parse(rows.getString(2)));
                    found.put(owner, unwrap(rows.getObject(3, UUID.class), rows.getBytes(4)));
                }
            }
            return found;
        } catch (SealedBox.BrokenSeal e) {
            throw new IllegalStateException("a data key does not open: wrong payload.key, or an altered row", e);
        }
    }

    private Map<DataKey.Owner, DataKey> make(Connection connection, List<DataKey.Owner> owners) throws SQLException {
        String sql = "insert into data_key (id, subject, half_year, wrapped_key, created_at) values (?, ?, ?, ?, ?)";
        Map<DataKey.Owner, DataKey> made = new HashMap<>();
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (DataKey.Owner owner : owners) {
                byte[] secret = new byte[KEY_BYTES];
                RANDOM.nextBytes(secret);
                UUID id = Ids.next();
                insert.setObject(1, id);
                insert.setString(2, owner.subject());
                insert.setString(3, owner.span().name());
                insert.setBytes(4, wrapping.seal(secret, bytes(id)));
                insert.setTimestamp(5, Timestamp.from(clock.instant()));
                insert.addBatch();
                made.put(owner, new DataKey(id, new SecretKeySpec(secret, "AES")));
            }
            insert.executeBatch();
        }
        return made;
    }

    private static Array texts(Connection connection, Stream<String> values) throws SQLException {
        return connection.createArrayOf("text", values.toArray());
    }

    static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
