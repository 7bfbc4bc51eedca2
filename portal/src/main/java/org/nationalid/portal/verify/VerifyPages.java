package org.nationalid.portal.verify;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.nationalid.pages.RunsScripts;

/// Anybody checks a receipt, without signing in. The page's scripts may ask nobody, not even this portal: what is
/// checked stays in the browser.
@Path("/verify")
@PermitAll
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
public class VerifyPages {
    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance verify();
    }

    @GET
    @RunsScripts
    public TemplateInstance verify() {
        return Templates.verify();
    }
}
