package org.nationalid.audit.timestamp;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Collectors;

/// Stamps as files, as `openssl ts -verify` takes them: the same under the address of a log and under that of the
// newest.
final class StampFile {
    static final String TEXT = "text/plain;charset=utf-8";
    static final String RESPONSE = "application/timestamp-reply";

    private StampFile() {}

    /// One line of size and time each.
    static String list(List<CheckpointStamp> stamps) {
        return stamps.stream()
                .map(stamp -> stamp.checkpoint().size() + " " + stamp.stampedAt() + "\n")
                .collect(Collectors.joining());
    }

    /// @param cached a Cache-Control value
    static Response of(Object body, String cached) {
        return Response.ok(body).header(HttpHeaders.CACHE_CONTROL, cached).build();
    }
}
