package org.nationalid.portal.access;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/// A proof as a file to keep: `c2sp.org/tlog-proof`, which anyone can verify without us.
public final class Proof {
    private Proof() {}

    public static Response file(UUID id, String receipt) {
        return Response.ok(receipt, "text/plain;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + id + ".tlog-proof\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
