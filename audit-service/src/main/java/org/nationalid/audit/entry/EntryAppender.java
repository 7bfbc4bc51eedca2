package org.nationalid.audit.entry;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nationalid.audit.database.Database;
import org.nationalid.audit.leaf.LeafRepository;
import org.nationalid.audit.leaf.PlacedLeaf;
import org.nationalid.audit.log.LogSpans;
import org.nationalid.audit.log.SpanRepository;
import org.nationalid.audit.sealing.DataKey;
import org.nationalid.audit.sealing.DataKeys;
import org.nationalid.platform.problem.Refusal;

/// Appends the entries of several requests in one transaction. The row lock on the head makes it the only one at work
/// in the whole installation: places, ids and data keys need no further care.
@ApplicationScoped
class EntryAppender {
    private final Database database;
    private final LeafRepository leaves;
    private final EntryRepository entries;
    private final DataKeys dataKeys;
    private final SpanRepository spans;

    EntryAppender(
            Database database,
            LeafRepository leaves,
            EntryRepository entries,
            DataKeys dataKeys,
            SpanRepository spans) {
        this.database = database;
        this.leaves = leaves;
        this.entries = entries;
        this.dataKeys = dataKeys;
        this.spans = spans;
    }

    /// What one request will be told once the transaction is committed.
    sealed interface Answer {
        void deliver();

        record Appended(Submission submission, List<PlacedLeaf> leaves, LogSpans logs) implements Answer {
            @Override
            public void deliver() {
                submission
                        .outcome()
                        .complete(leaves.stream()
                                .map(leaf -> new RecordedEntry(leaf, logs.originOf(leaf.index())))
                                .toList());
            }
        }

        record Refused(Submission submission, Refusal refusal) implements Answer {
            @Override
            public void deliver() {
                submission.outcome().completeExceptionally(refusal);
            }
        }
    }

    /// A request that conflicts is refused alone; the others of the batch go on.
    List<Answer> append(List<Submission> batch) {
        return database.inTransaction(connection -> {
            long next = leaves.lockNextIndex(connection);
            // Read under the lock: a log that is given an end later ends after these places.
            LogSpans logs = spans.read(connection);
            Known known = knownAmong(connection, batch);
            List<Placed> added = new ArrayList<>();
            List<Answer> answers = new ArrayList<>();
            for (Submission submission : batch) {
                answers.add(place(submission, known, next, added, logs));
            }
            insert(connection, added);
            return answers;
        });
    }

    private record Placed(PreparedEntry entry, PlacedLeaf leaf) {}

    /// Entries that are already in the log or earlier in the batch. A payload is absent when it was erased: then a
    /// repetition cannot be told from a conflict, and is answered with the leaf that stands.
    private record Known(Map<UUID, PlacedLeaf> leaves, Map<UUID, byte[]> payloads) {
        boolean contradicts(PreparedEntry entry) {
            byte[] payload = payloads.get(entry.id());
            return payload != null && !Arrays.equals(payload, entry.commitment().payload());
        }

        void add(PreparedEntry entry, PlacedLeaf leaf) {
            leaves.put(entry.id(), leaf);
            payloads.put(entry.id(), entry.commitment().payload());
        }
    }

    private Known knownAmong(Connection connection, List<Submission> batch) throws SQLException {
        Set<UUID> ids = batch.stream()
                .flatMap(submission -> submission.entries().stream())
                .map(PreparedEntry::id)
                .collect(Collectors.toSet());
        Map<UUID, PlacedLeaf> known = new HashMap<>();
        leaves.findAll(connection, ids).forEach(leaf -> known.put(leaf.id(), leaf));
        return new Known(known, known.isEmpty() ? new HashMap<>() : entries.payloads(connection, known.values()));
    }

    private static Answer place(Submission submission, Known known, long next, List<Placed> added, LogSpans logs) {
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < submission.entries().size(); i++) {
            PreparedEntry entry = submission.entries().get(i);
            if (known.contradicts(entry) || !seen.add(entry.id())) {
                return new Answer.Refused(submission, Refusal.at(EntryRefusal.ENTRY_CONFLICT, "entries[" + i + "].id"));
            }
        }
        List<PlacedLeaf> placed = new ArrayList<>();
        for (PreparedEntry entry : submission.entries()) {
            PlacedLeaf leaf = known.leaves().get(entry.id());
            if (leaf == null) {
                leaf = entry.at(next + added.size());
                added.add(new Placed(entry, leaf));
                known.add(entry, leaf);
            }
            placed.add(leaf);
        }
        return new Answer.Appended(submission, placed, logs);
    }

    private void insert(Connection connection, List<Placed> added) throws SQLException {
        if (added.isEmpty()) {
            return;
        }
        Set<DataKey.Owner> owners =
                added.stream().map(placed -> placed.entry().owner()).collect(Collectors.toSet());
        Map<DataKey.Owner, DataKey> keys = dataKeys.obtain(connection, owners);
        leaves.insert(connection, added.stream().map(Placed::leaf).toList());
        entries.insert(
                connection,
                added.stream()
                        .map(placed -> EntryRow.sealed(
                                placed.entry(),
                                placed.leaf().index(),
                                keys.get(placed.entry().owner())))
                        .toList());
    }
}
