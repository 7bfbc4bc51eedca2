package org.nationalid.audit.log;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// Whom a verifier may believe: the keys of the logs, their witnesses and how many of them must have seen a checkpoint.
/// Without witnesses it is the keys alone.
@Path("/log/policy")
@RolesAllowed("gateway")
@RunOnVirtualThread
public class PolicyResource {
    private final LogSettings settings;
    private final LogTrust trust;

    PolicyResource(LogSettings settings, LogTrust trust) {
        this.settings = settings;
        this.trust = trust;
    }

    @GET
    @Produces("text/plain;charset=utf-8")
    @Operation(summary = "The trust policy for the checkpoints of all logs (C2SP tlog-policy)")
    public String policy() {
        return settings.policy().map(PolicyResource::read).orElseGet(trust::keyAlone);
    }

    private static String read(java.nio.file.Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("the policy was readable at start", e);
        }
    }
}
