package org.nationalid.gateway.auditor;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.nationalid.gateway.relyingparty.Scopes;

/// How often instead of which: the auditor's counts, by day, relying party and reason.
@Path("/v1/audit/statistics")
@RolesAllowed(Scopes.AUDIT)
@RunOnVirtualThread
public class StatisticsResource {
    private final QueryAccesses queryAccesses;

    StatisticsResource(QueryAccesses queryAccesses) {
        this.queryAccesses = queryAccesses;
    }

    @GET
    public JsonNode count(@BeanParam AuditorFilter filter, @QueryParam(AuditorFilter.ZONE) String zone) {
        return queryAccesses.count(filter, zone);
    }
}
