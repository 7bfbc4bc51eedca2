package org.nationalid.audit.entry;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/// The entries of one request, and the place where its thread waits for them.
record Submission(List<PreparedEntry> entries, CompletableFuture<List<RecordedEntry>> outcome) {
    Submission(List<PreparedEntry> entries) {
        this(entries, new CompletableFuture<>());
    }
}
