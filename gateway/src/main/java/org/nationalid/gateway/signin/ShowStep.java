package org.nationalid.gateway.signin;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nationalid.gateway.relyingparty.FindRelyingParty;
import org.nationalid.gateway.relyingparty.RegisteredParty;
import org.nationalid.pages.FormTargets;
import org.nationalid.pages.PageLanguage;
import org.nationalid.platform.problem.Refusal;

/// Shows the page of the step that is due; where consent is not needed, there is nothing to show and the citizen goes
/// straight back.
@ApplicationScoped
class ShowStep {
    /// Refusals that the citizen can answer on the same page.
    private static final Set<Integer> ANSWERABLE = Set.of(400, 401, 403, 404, 422, 429);

    private static final Pattern TRIES_LEFT = Pattern.compile("(\\d+)");

    private final OpenInteraction openInteraction;
    private final DecideItems decideItems;
    private final FindRelyingParty findRelyingParty;
    private final FormToken formToken;
    private final FormTargets formTargets;
    private final PageLanguage pageLanguage;
    private final RefusalPage refusalPage;
    private final InstantSource clock;

    ShowStep(
            OpenInteraction openInteraction,
            DecideItems decideItems,
            FindRelyingParty findRelyingParty,
            FormToken formToken,
            FormTargets formTargets,
            PageLanguage pageLanguage,
            RefusalPage refusalPage,
            InstantSource clock) {
        this.openInteraction = openInteraction;
        this.decideItems = decideItems;
        this.findRelyingParty = findRelyingParty;
        this.formToken = formToken;
        this.formTargets = formTargets;
        this.pageLanguage = pageLanguage;
        this.refusalPage = refusalPage;
        this.clock = clock;
    }

    Response show(UUID id, String browser) {
        Interaction open = openInteraction.open(id, browser);
        return switch (open.step()) {
            case ALIAS -> page(200, aliasPage(open, browser, null, null));
            case CODE -> page(200, codePage(open, browser, null, null));
            case CONSENT -> consent(open, browser, false);
            case ENDED -> throw new Refusal(SignInRefusal.SIGN_IN_NOT_FOUND);
        };
    }

    RegisteredParty partyOf(Interaction open) {
        return findRelyingParty
                .byClientId(open.clientId())
                .orElseThrow(() -> new Refusal(SignInRefusal.SIGN_IN_NOT_FOUND));
    }

    Response aliasAgain(Interaction open, String browser, String typed, Refusal refusal) {
        if (!isAnswerable(refusal)) {
            return refusalPage.of(refusal);
        }
        return page(
                refusal.code().status(), aliasPage(open, browser, refusal.code().slug(), typed));
    }

    Response codeAgain(Interaction open, String browser, Refusal refusal) {
        if (!isAnswerable(refusal)) {
            return refusalPage.of(refusal);
        }
        return page(
                refusal.code().status(), codePage(open, browser, refusal.code().slug(), triesLeft(refusal)));
    }

    /// The citizen answered a notice that has changed since they read it: they read the new one, and why.
    Response consentAgain(Interaction open, String browser) {
        return consent(open, browser, true);
    }

    private Response consent(Interaction open, String browser, boolean isChanged) {
        RegisteredParty party = partyOf(open);
        return switch (decideItems.needed(open, party)) {
            case DecideItems.Nothing(var answer) -> {
                openInteraction.change(open.id(), browser, Interaction::end);
                yield Response.seeOther(answer.get()).build();
            }
            case DecideItems.Ask(var notice, var items) ->
                page(
                        isChanged ? SignInRefusal.CONSENT_NOTICE_CHANGED.status() : 200,
                        SignInPages.Templates.consent(
                                open.id().toString(),
                                view(open),
                                items,
                                notice.validForDays(),
                                notice.digest(),
                                isChanged,
                                formToken.of(open.id(), browser)));
        };
    }

    private TemplateInstance aliasPage(Interaction open, String browser, String error, String typed) {
        return SignInPages.Templates.alias(
                open.id().toString(), view(open), error, typed, formToken.of(open.id(), browser));
    }

    private TemplateInstance codePage(Interaction open, String browser, String error, Integer triesLeft) {
        return SignInPages.Templates.code(
                open.id().toString(),
                view(open),
                open.maskedDestination(),
                open.secondsLeftAt(clock.instant()),
                error,
                triesLeft,
                formToken.of(open.id(), browser));
    }

    /// Every page names the relying party, and its forms may end there.
    private PartyView view(Interaction open) {
        var request = FinishSignIn.requestOf(open);
        formTargets.allow(request.getRedirectionURI());
        return PartyView.of(partyOf(open), request, pageLanguage.tag());
    }

    private static boolean isAnswerable(Refusal refusal) {
        return ANSWERABLE.contains(refusal.code().status()) && !(refusal.code() instanceof SignInRefusal);
    }

    private static Integer triesLeft(Refusal refusal) {
        if (refusal.detail() == null || !refusal.code().slug().equals("otp-wrong")) {
            return null;
        }
        Matcher number = TRIES_LEFT.matcher(refusal.detail());
        return number.find() ? Integer.valueOf(number.group(1)) : null;
    }

    private static Response page(int status, TemplateInstance content) {
        return Response.status(status)
                .entity(content)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .build();
    }
}
