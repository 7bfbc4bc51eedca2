package org.nationalid.gateway.signin;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import org.nationalid.pages.PageLanguage;
import org.nationalid.platform.correlation.Correlation;
import org.nationalid.platform.problem.Refusal;
import org.nationalid.platform.problem.RefusalCode;
import org.nationalid.platform.problem.Unavailability;

/// A refusal that ends the sign-in, in words for a citizen: whose fault it is, that nothing was shared, what to do.
@ApplicationScoped
public class RefusalPage {
    private static final int WAIT_SECONDS = 2;

    private final PageLanguage pageLanguage;

    RefusalPage(PageLanguage pageLanguage) {
        this.pageLanguage = pageLanguage;
    }

    /// The page of a step, or the one that says why there is none.
    public Response guarded(Supplier<Response> step) {
        try {
            return step.get();
        } catch (Refusal refusal) {
            return of(refusal);
        } catch (RuntimeException failure) {
            if (Unavailability.isBehind(failure)) {
                return unavailable();
            }
            throw failure;
        }
    }

    Response of(Refusal refusal) {
        if (refusal.code().status() >= 500) {
            return unavailable();
        }
        SignInMessages words = words();
        return page(refusal.code().status(), words.overTitle(), words.overDetail(), words.overRemedy());
    }

    Response unavailable() {
        SignInMessages words = words();
        return Response.fromResponse(
                        page(503, words.unavailableTitle(), words.unavailableDetail(), words.unavailableRemedy()))
                .header(HttpHeaders.RETRY_AFTER, WAIT_SECONDS)
                .build();
    }

    /// Too much comes from where this citizen is.
    public Response busy(Refusal refusal) {
        SignInMessages words = words();
        return Response.fromResponse(
                        page(refusal.code().status(), words.busyTitle(), words.busyDetail(), words.busyRemedy()))
                .header(HttpHeaders.RETRY_AFTER, refusal.retryAfterSeconds())
                .build();
    }

    /// The application, not the citizen, did something wrong.
    public Response faulty(RefusalCode code) {
        SignInMessages words = words();
        return page(
                code.status(),
                words.faultyTitle(),
                words.faultyDetail() + " (" + code.slug() + ")",
                words.faultyRemedy());
    }

    private SignInMessages words() {
        return pageLanguage.messages(SignInMessages.class);
    }

    private static Response page(int status, String title, String detail, String remedy) {
        TemplateInstance page = SignInPages.Templates.problem(title, detail, remedy, Correlation.id());
        return Response.status(status)
                .entity(page)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .build();
    }
}
