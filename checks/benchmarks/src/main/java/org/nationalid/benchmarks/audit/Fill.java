package org.nationalid.benchmarks.audit;

import java.nio.file.Path;
import java.security.Key;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.LongConsumer;
import javax.crypto.spec.SecretKeySpec;
import org.nationalid.transparencylog.merkle.CompactRange;

/// Puts rows and leaves where audit-service would have put them, without it: through its interface, ten million
/// would take more than an hour. Everything is as the service writes it, sealed payloads included.
final class Fill {
    static final Duration SPAN = Duration.ofDays(140);
    private static final String ENTRY_COLUMNS = "log_index, occurred_at, type, outcome, reason, service, relying_party,"
            + " operator, subject, purpose, consent_id, txn, correlation_id, data_key_id, sealed_payload";
    private static final int REPORT_EVERY = 1 << 14;

    private final BenchDatabase database;
    private final Path tiles;
    private final byte[] payloadKey;
    private final SplittableRandom random = new SplittableRandom(20261123);
    private final SealedForm form = new SealedForm(random.split());

    Fill(BenchDatabase database, Path tiles, byte[] payloadKey) {
        this.database = database;
        this.tiles = tiles;
        this.payloadKey = payloadKey.clone();
    }

    private record DataKey(UUID id, Key key) {}

    /// @param now      the end of the span over which the rows are spread
    /// @param progress told the number of leaves so far
    void fill(Size size, Population population, Instant now, LongConsumer progress) throws SQLException {
        List<DataKey> keys;
        CompactRange range;
        try (Connection connection = database.connect()) {
            Indexes indexes = Indexes.drop(connection, List.of("leaf", "entry", "data_key"));
            keys = dataKeys(connection, population, now);
            range = rowsAndLeaves(size, population, keys, now, progress);
            indexes.restore(connection);
            heads(connection, range);
            try (Statement statement = connection.createStatement()) {
                statement.execute("vacuum analyze");
                statement.execute("checkpoint");
            }
        }
    }

    private List<DataKey> dataKeys(Connection connection, Population population, Instant now) throws SQLException {
        Key wrapping = new SecretKeySpec(payloadKey, "AES");
        List<DataKey> keys = new ArrayList<>();
        try (CopyStream rows =
                new CopyStream(connection, "data_key", "id, subject, half_year, wrapped_key, created_at")) {
            for (int subject = 0; subject < population.subjects(); subject++) {
                UUID id = new UUID(random.nextLong(), random.nextLong());
                byte[] secret = form.bytes(SealedForm.SALT_BYTES);
                rows.row(5)
                        .id(id)
                        .text(Population.subject(subject))
                        .text(HalfYears.of(now))
                        .bytes(form.seal(wrapping, secret, id))
                        .time(now.toEpochMilli());
                keys.add(new DataKey(id, new SecretKeySpec(secret, "AES")));
            }
        }
        return keys;
    }

    private CompactRange rowsAndLeaves(
            Size size, Population population, List<DataKey> keys, Instant now, LongConsumer progress)
            throws SQLException {
        TreeFill tree = new TreeFill(tiles);
        long begin = now.minus(SPAN).toEpochMilli();
        double step = SPAN.toMillis() / (double) size.rows();
        try (Connection one = database.connect();
                Connection other = database.connect();
                CopyStream leaves = new CopyStream(one, "leaf", "log_index, id, occurred_at, commitment");
                CopyStream entries = new CopyStream(other, "entry", ENTRY_COLUMNS)) {
            for (long index = 0; index < size.leaves(); index++) {
                if (index % REPORT_EVERY == 0) {
                    progress.accept(index);
                }
                long row = size.rowAt(index);
                if (row < 0) {
                    tree.addUnknown();
                    continue;
                }
                SyntheticEntry entry = SyntheticEntry.random(random, population, begin + (long) (row * step));
                SealedForm.Committed committed = form.commit(entry);
                tree.add(committed.leaf());
                leaves.row(4)
                        .number(index)
                        .id(entry.id())
                        .time(entry.epochMilli())
                        .bytes(committed.commitment());
                write(entries.row(15), index, entry, committed, keys.get(entry.subjectNumber()));
            }
        }
        progress.accept(size.leaves());
        return tree.finish();
    }

    private void write(CopyStream row, long index, SyntheticEntry entry, SealedForm.Committed committed, DataKey key) {
        row.number(index)
                .time(entry.epochMilli())
                .text(entry.type())
                .text(entry.outcome())
                .text(entry.reason())
                .text(SyntheticEntry.SERVICE)
                .text(entry.relyingParty())
                .text(entry.operator())
                .text(entry.subject())
                .text(entry.purpose())
                .text(entry.consentId())
                .text(entry.txn())
                .text(entry.correlationId())
                .id(key.id())
                .bytes(form.seal(key.key(), committed.opening(), entry.id()));
    }

    private static void heads(Connection connection, CompactRange range) throws SQLException {
        try (PreparedStatement next = connection.prepareStatement("update sequence_head set next_index = ?");
                PreparedStatement head =
                        connection.prepareStatement("update tree_head set size = ?, range = ?, root = ?")) {
            next.setLong(1, range.size());
            next.executeUpdate();
            head.setLong(1, range.size());
            head.setBytes(2, range.encode());
            head.setBytes(3, range.root().bytes());
            head.executeUpdate();
        }
    }

    /// Indexes and keys of tables, taken away while they are filled: built at the end they cost a tenth.
    private record Indexes(List<String> definitions) {
        static Indexes drop(Connection connection, List<String> tables) throws SQLException {
            List<String> definitions = new ArrayList<>();
            List<String> drops = new ArrayList<>();
            String sql = """
                    select c.relname, i.relname, pg_get_indexdef(i.oid), k.conname, pg_get_constraintdef(k.oid)
                    from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class c on c.oid = x.indrelid
                    left join pg_constraint k on k.conindid = i.oid and k.contype in ('p', 'u')
                    where c.relname = any(?) and c.relnamespace = 'public'::regnamespace
                    """;
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                select.setArray(1, connection.createArrayOf("text", tables.toArray()));
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        String table = row.getString(1);
                        if (row.getString(4) == null) {
                            drops.add("drop index " + row.getString(2));
                            definitions.add(row.getString(3).replace(" ON ONLY ", " ON "));
                        } else {
                            drops.add("alter table " + table + " drop constraint " + row.getString(4));
                            definitions.add("alter table " + table + " add constraint " + row.getString(4) + " "
                                    + row.getString(5));
                        }
                    }
                }
            }
            try (Statement statement = connection.createStatement()) {
                for (String drop : drops) {
                    statement.execute(drop);
                }
            }
            return new Indexes(definitions);
        }

        void restore(Connection connection) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.execute("set maintenance_work_mem = '1GB'");
                for (String definition : definitions) {
                    statement.execute(definition);
                }
            }
        }
    }

    /// The name of a half-year, as data keys bear it.
    static final class HalfYears {
        private HalfYears() {}

        static String of(Instant time) {
            var utc = time.atZone(ZoneOffset.UTC);
            return utc.getYear() + "h" + (utc.getMonthValue() <= 6 ? 1 : 2);
        }
    }
}
