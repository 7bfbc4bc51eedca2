package org.nationalid.portal.access;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.nationalid.portal.consent.FindConsents;
import org.nationalid.portal.gateway.AccessList;
import org.nationalid.portal.gateway.Gateway;

/// The citizen's history.
@Path("/accesses")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
public class AccessPages {
    private static final int PAGE_SIZE = 20;

    private final Gateway gateway;
    private final FindConsents findConsents;

    AccessPages(@RestClient Gateway gateway, FindConsents findConsents) {
        this.gateway = gateway;
        this.findConsents = findConsents;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance list(List<SeenAccess> accesses, String older, boolean isFirst);
    }

    @GET
    public TemplateInstance list(@QueryParam("cursor") String cursor) {
        AccessList page = gateway.accesses(PAGE_SIZE, cursor);
        KnownParties parties = KnownParties.from(findConsents.all());
        return Templates.list(
                page.entries().stream().map(parties::explain).toList(), older(page.next()), cursor == null);
    }

    @GET
    @Path("/{id}/proof")
    @Produces(MediaType.TEXT_PLAIN)
    public Response proof(@PathParam("id") UUID id) {
        return Proof.file(id, gateway.ownReceipt(id));
    }

    private static String older(String cursor) {
        return cursor == null ? null : "/accesses?cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8);
    }
}
