package org.nationalid.audit.entry;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.nationalid.audit.event.AuditEvent;
import org.nationalid.audit.log.LogGuard;

/// Appends entries and returns when they are on the disk.
@ApplicationScoped
public class RecordEntries {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final PrepareEntry prepareEntry;
    private final GroupCommit groupCommit;
    private final LogGuard guard;

    RecordEntries(PrepareEntry prepareEntry, GroupCommit groupCommit, LogGuard guard) {
        this.prepareEntry = prepareEntry;
        this.groupCommit = groupCommit;
        this.guard = guard;
    }

    /// In the order of the events. A repeated event gets the leaf that it already has.
    public List<RecordedEntry> record(List<AuditEvent> events) {
        guard.refuseIfClosed();
        List<PreparedEntry> prepared = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            prepared.add(prepareEntry.prepare(events.get(i), "entries[" + i + "]"));
        }
        try {
            return groupCommit.submit(prepared).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (TimeoutException e) {
            throw GroupCommit.overloaded();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw GroupCommit.overloaded();
        }
    }
}
