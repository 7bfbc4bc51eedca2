package org.nationalid.portal.gateway;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Map;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestQuery;

/// Counts instead of entries, for auditors. Each question is written into the log.
@RegisterRestClient(configKey = "gateway")
@RegisterProvider(VisitorTokenFilter.class)
@Path("/v1/audit/statistics")
public interface AuditStatistics {
    /// @param filter the filters of the access log by the gateway's names
    /// @param zone in which days begin
    @GET
    Statistics count(@RestQuery Map<String, String> filter, @QueryParam("zone") String zone);
}
