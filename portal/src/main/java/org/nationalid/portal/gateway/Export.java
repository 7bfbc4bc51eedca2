package org.nationalid.portal.gateway;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// A result of a search as files, and how far they are.
public record Export(
        UUID id,
        String state,
        int percent,
        long rows,
        Long rowsExpected,
        String failure,
        String caseNumber,
        Map<String, String> filter,
        String format,
        String schema,
        boolean isShared,
        boolean isYours,
        String owner,
        Instant requestedAt,
        Instant finishedAt,
        Instant expiresAt,
        List<File> files) {
    public record Page(List<Export> exports, String next) {}

    public record File(String kind, String name, long bytes, String sha256) {}

    public record Draft(
            String caseNumber, Map<String, String> filter, String format, String schema, boolean isShared) {}

    public boolean isOpen() {
        return state.equals("queued") || state.equals("running");
    }

    public boolean isReady() {
        return state.equals("ready");
    }
}
