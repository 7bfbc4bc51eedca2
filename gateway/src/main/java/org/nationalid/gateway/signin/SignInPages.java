package org.nationalid.gateway.signin;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.nationalid.platform.problem.Refusal;

/// The pages of a sign-in. Every POST that succeeds leads back to the one GET, which shows the step that is due.
@Path("/sign-in/{interaction}")
@PermitAll
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
public class SignInPages {
    private final ShowStep showStep;
    private final SubmitAlias submitAlias;
    private final SubmitCode submitCode;
    private final DecideItems decideItems;
    private final OpenInteraction openInteraction;
    private final FormToken formToken;
    private final RefusalPage refusalPage;

    SignInPages(
            ShowStep showStep,
            SubmitAlias submitAlias,
            SubmitCode submitCode,
            DecideItems decideItems,
            OpenInteraction openInteraction,
            FormToken formToken,
            RefusalPage refusalPage) {
        this.showStep = showStep;
        this.submitAlias = submitAlias;
        this.submitCode = submitCode;
        this.decideItems = decideItems;
        this.openInteraction = openInteraction;
        this.formToken = formToken;
        this.refusalPage = refusalPage;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance alias(
                String interaction, PartyView party, String error, String alias, String csrf);

        static native TemplateInstance code(
                String interaction,
                PartyView party,
                String destination,
                long secondsLeft,
                String error,
                Integer triesLeft,
                String csrf);

        static native TemplateInstance consent(
                String interaction,
                PartyView party,
                List<ItemView> items,
                int days,
                String notice,
                boolean changed,
                String csrf);

        static native TemplateInstance problem(String title, String detail, String remedy, String correlationId);

        static native TemplateInstance start(String portal);
    }

    /// A form as it came: which sign-in, which browser, and the field that proves it is our own form.
    public static class SignInForm {
        @PathParam("interaction")
        UUID interaction;

        @CookieParam(BrowserCookie.NAME)
        String browser;

        @FormParam("csrf")
        String csrf;
    }

    @GET
    public Response show(@PathParam("interaction") UUID interaction, @CookieParam(BrowserCookie.NAME) String browser) {
        return refusalPage.guarded(() -> showStep.show(interaction, browser));
    }

    /// Whoever types or reloads the address of a form is where they were.
    @GET
    @Path("/{step:alias|code/resend|code|consent}")
    @Operation(hidden = true)
    public Response formAddress(@PathParam("interaction") UUID interaction) {
        return next(interaction);
    }

    @POST
    @Path("/alias")
    public Response alias(@BeanParam SignInForm form, @FormParam("alias") String alias) {
        return refusalPage.guarded(() -> {
            Interaction open = opened(form);
            try {
                submitAlias.submit(open.id(), form.browser, showStep.partyOf(open), alias == null ? "" : alias);
            } catch (Refusal refusal) {
                return showStep.aliasAgain(open, form.browser, alias, refusal);
            }
            return next(open.id());
        });
    }

    @POST
    @Path("/code")
    public Response code(@BeanParam SignInForm form, @FormParam("code") String code) {
        return refusalPage.guarded(() -> {
            Interaction open = opened(form);
            try {
                return submitCode
                        .submit(open.id(), form.browser, showStep.partyOf(open), code == null ? "" : code)
                        .map(over -> Response.seeOther(over).build())
                        .orElseGet(() -> next(open.id()));
            } catch (Refusal refusal) {
                return showStep.codeAgain(open, form.browser, refusal);
            }
        });
    }

    @POST
    @Path("/code/resend")
    public Response resend(@BeanParam SignInForm form) {
        return refusalPage.guarded(() -> {
            Interaction open = opened(form);
            try {
                submitAlias.resend(open.id(), form.browser, showStep.partyOf(open));
            } catch (Refusal refusal) {
                return showStep.codeAgain(open, form.browser, refusal);
            }
            return next(open.id());
        });
    }

    @POST
    @Path("/consent")
    public Response consent(
            @BeanParam SignInForm form,
            @FormParam("notice") String notice,
            @FormParam("decision") String decision,
            @FormParam("item") List<String> items) {
        return refusalPage.guarded(() -> {
            Interaction open = opened(form);
            try {
                URI answer = "allow".equals(decision)
                        ? decideItems.allow(open, form.browser, showStep.partyOf(open), notice, items)
                        : decideItems.refuse(open, form.browser, showStep.partyOf(open), notice);
                return Response.seeOther(answer).build();
            } catch (Refusal refusal) {
                if (refusal.code() == SignInRefusal.CONSENT_NOTICE_CHANGED) {
                    return showStep.consentAgain(open, form.browser);
                }
                throw refusal;
            }
        });
    }

    private Interaction opened(SignInForm form) {
        Interaction open = openInteraction.open(form.interaction, form.browser);
        if (!formToken.isRight(form.csrf, open.id(), form.browser)) {
            throw new Refusal(SignInRefusal.SIGN_IN_FORM_FOREIGN);
        }
        return open;
    }

    private static Response next(UUID interaction) {
        return Response.seeOther(URI.create("/sign-in/" + interaction)).build();
    }
}
