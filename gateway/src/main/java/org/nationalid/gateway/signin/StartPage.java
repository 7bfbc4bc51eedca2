package org.nationalid.gateway.signin;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.nationalid.gateway.GatewayConfig;

/// What is at the gateway's own address: the mark on every sign-in page leads here.
@Path("/")
@PermitAll
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
public class StartPage {
    private final GatewayConfig config;

    StartPage(GatewayConfig config) {
        this.config = config;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance start() {
        return SignInPages.Templates.start(config.portal().map(URI::toString).orElse(null));
    }
}
