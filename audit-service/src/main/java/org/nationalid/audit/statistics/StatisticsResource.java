package org.nationalid.audit.statistics;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.nationalid.audit.entry.SearchRequest;

/// HTTP face of the counts.
@Path("/v1/statistics")
@RolesAllowed("gateway")
@RunOnVirtualThread
public class StatisticsResource {
    private final CountEntries countEntries;

    StatisticsResource(CountEntries countEntries) {
        this.countEntries = countEntries;
    }

    /// @param zone in which days begin, by its IANA name
    @GET
    @Operation(summary = "Count the entries that a search finds, by day, relying party and reason; at most 92 days")
    public StatisticsResponse count(
            @Valid @BeanParam SearchRequest search, @QueryParam("zone") @DefaultValue("UTC") String zone) {
        return countEntries.count(search, zone);
    }
}
