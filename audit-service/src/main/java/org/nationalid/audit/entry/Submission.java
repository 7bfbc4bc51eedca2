package org.nationalid.audit.entry;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.nationalid.audit.leaf.PlacedLeaf;

/// The entries of one request, and the place where its thread waits for them.
record Submission(List<PreparedEntry> entries, CompletableFuture<List<PlacedLeaf>> outcome) {
    Submission(List<PreparedEntry> entries) {
        this(entries, new CompletableFuture<>());
    }
}
