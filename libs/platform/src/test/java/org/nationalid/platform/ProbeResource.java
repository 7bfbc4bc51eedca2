package org.nationalid.platform;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.nationalid.platform.correlation.Correlation;
import org.nationalid.platform.problem.Refusal;
import org.nationalid.platform.problem.RefusalCode;

/// A resource as every service has them, only to look at the platform through it.
@Path("/v1/probe")
@PermitAll
@RunOnVirtualThread
public class ProbeResource {
    /// One refusal, so that its way to the edge can be watched.
    public enum ProbeRefusal implements RefusalCode {
        PROBE_REFUSED;

        @Override
        public int status() {
            return 409;
        }

        @Override
        public String title() {
            return "The probe refused";
        }

        @Override
        public String remedy() {
            return "Probe something else";
        }
    }

    public record Part(@NotBlank String displayName) {}

    public record ProbeRequest(@NotNull @Valid List<@Valid Part> innerParts) {}

    @GET
    @Path("/refusal")
    public String refuse() {
        throw Refusal.at(ProbeRefusal.PROBE_REFUSED, "parts[0]")
                .withDetail("because")
                .retryAfter(Duration.ofMillis(1500));
    }

    @GET
    @Path("/accident")
    public String fail() {
        throw new IllegalStateException("secret detail");
    }

    @GET
    @Path("/database/{state}")
    public String askTheDatabase(@PathParam("state") String state) {
        throw new IllegalStateException(new SQLException("secret detail", state.equals("none") ? null : state));
    }

    @POST
    public String probe(@NotNull @Valid ProbeRequest request) {
        return "fine";
    }

    @GET
    @Path("/correlation")
    public String correlation() {
        return Correlation.id();
    }

    @GET
    @Path("/guarded")
    @RolesAllowed("gateway")
    public String guarded() {
        return "opened";
    }
}
