package org.nationalid.portal.problem;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.nationalid.pages.PageLanguage;
import org.nationalid.portal.words.PortalMessages;

/// Every way a page says that it cannot.
@ApplicationScoped
public class ProblemPage {
    private final PageLanguage pageLanguage;

    ProblemPage(PageLanguage pageLanguage) {
        this.pageLanguage = pageLanguage;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance problem(
                String title, String detail, String wayTo, String wayOn, String correlationId);
    }

    public Response signInRefused() {
        PortalMessages words = words();
        return page(403, words.refusedTitle(), words.refusedDetail(), "/sign-in", words.signIn(), null);
    }

    public Response notFound() {
        PortalMessages words = words();
        return page(404, words.notFoundTitle(), words.notFoundDetail(), "/", words.toHome(), null);
    }

    Response sessionOver() {
        PortalMessages words = words();
        return page(401, words.sessionOverTitle(), words.sessionOverDetail(), "/sign-in", words.signIn(), null);
    }

    Response officersOnly() {
        PortalMessages words = words();
        return page(403, words.officersOnlyTitle(), words.officersOnlyDetail(), "/", words.toHome(), null);
    }

    Response notReadyYet(String correlationId) {
        PortalMessages words = words();
        return page(503, words.notReadyTitle(), words.notReadyDetail(), null, null, correlationId);
    }

    Response unavailable(String correlationId) {
        PortalMessages words = words();
        return page(503, words.unavailableTitle(), words.unavailableDetail(), "/", words.toHome(), correlationId);
    }

    private PortalMessages words() {
        return pageLanguage.messages(PortalMessages.class);
    }

    private static Response page(
            int status, String title, String detail, String wayTo, String wayOn, String correlationId) {
        Response.ResponseBuilder answer = Response.status(status)
                .entity(Templates.problem(title, detail, wayTo, wayOn, correlationId))
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"));
        return status == 503 ? answer.header("Retry-After", 2).build() : answer.build();
    }
}
