package org.nationalid.audit.entry;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.nationalid.audit.database.Database;
import org.nationalid.audit.event.AuditEvent;
import org.nationalid.audit.event.EventType;
import org.nationalid.audit.event.Outcome;
import org.nationalid.audit.leaf.Commitment;
import org.nationalid.audit.leaf.LeafRepository;
import org.nationalid.audit.leaf.PlacedLeaf;
import org.nationalid.audit.log.SpanRepository;
import org.nationalid.audit.sealing.DataKey;
import org.nationalid.audit.sealing.DataKeys;
import org.nationalid.audit.sealing.KeySpan;
import org.nationalid.audit.sealing.TestDataKeys;

/// The appending parts of one node on a given database, without HTTP.
public final class TestAppender {
    private static final Instant TIME = Instant.parse("2026-11-23T02:30:11Z");

    private static final DataKey.Owner OWNER = new DataKey.Owner("", KeySpan.halfYearOf(TIME));

    private final EntryAppender appender;

    public TestAppender(Database database) {
        DataKeys dataKeys = TestDataKeys.at(InstantSource.fixed(TIME));
        this.appender = new EntryAppender(
                database, new LeafRepository(), new EntryRepository(dataKeys), dataKeys, new SpanRepository());
    }

    /// Appends one entry whose content follows from its id, and returns its leaf when it is on the disk.
    public PlacedLeaf append(UUID id) {
        AuditEvent event = AuditEvent.erased(id, TIME, EventType.TOKEN_ISSUED, Outcome.SUCCESS, "gateway");
        byte[] payload = ("{\"id\":\"" + id + "\"}").getBytes(StandardCharsets.UTF_8);
        Submission submission = new Submission(List.of(new PreparedEntry(event, Commitment.to(payload), OWNER)));
        appender.append(List.of(submission)).forEach(EntryAppender.Answer::deliver);
        return submission.outcome().join().getFirst().leaf();
    }
}
