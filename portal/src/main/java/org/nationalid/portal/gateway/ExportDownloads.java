package org.nationalid.portal.gateway;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/// Files of exports as they come, apart from [AuditGateway] because a download takes its time.
@RegisterRestClient(configKey = "gateway-download")
@RegisterProvider(VisitorTokenFilter.class)
@Path("/v1/audit/exports")
public interface ExportDownloads {
    @GET
    @Path("/{id}/{kind}")
    @Produces(MediaType.WILDCARD)
    InputStream file(@PathParam("id") UUID id, @PathParam("kind") String kind);
}
