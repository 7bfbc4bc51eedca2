package org.nationalid.audit.entry;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.nationalid.audit.event.AuditEvent;

/// Entries to append: all of them or none.
public record RecordEntriesRequest(
        @NotNull @Size(min = 1, max = RecordEntriesRequest.ENTRIES_MAX)
        List<@NotNull @Valid AuditEvent> entries) {
    static final int ENTRIES_MAX = 500;
}
