package org.nationalid.gateway.signin;

import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Prompt;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.nationalid.gateway.authenticate.CheckConsent;
import org.nationalid.gateway.authenticate.IdentifyCitizen;
import org.nationalid.gateway.relyingparty.RegisteredParty;
import org.nationalid.gateway.relyingparty.Scopes;
import org.nationalid.gateway.upstream.ConsentService.Decision;
import org.nationalid.gateway.upstream.ConsentService.GrantedConsent;
import org.nationalid.gateway.upstream.IdentityService.Resolution;
import org.nationalid.pages.PageLanguage;
import org.nationalid.platform.problem.Refusal;

/// Which items are asked for, whether the citizen must be asked, and what their answer leads to.
@ApplicationScoped
class DecideItems {
    private final IdentifyCitizen identifyCitizen;
    private final CheckConsent checkConsent;
    private final AnswerConsent answerConsent;
    private final ShowItems showItems;
    private final FinishSignIn finishSignIn;
    private final OpenInteraction openInteraction;
    private final PageLanguage pageLanguage;

    DecideItems(
            IdentifyCitizen identifyCitizen,
            CheckConsent checkConsent,
            AnswerConsent answerConsent,
            ShowItems showItems,
            FinishSignIn finishSignIn,
            OpenInteraction openInteraction,
            PageLanguage pageLanguage) {
        this.identifyCitizen = identifyCitizen;
        this.checkConsent = checkConsent;
        this.answerConsent = answerConsent;
        this.showItems = showItems;
        this.finishSignIn = finishSignIn;
        this.openInteraction = openInteraction;
        this.pageLanguage = pageLanguage;
    }

    /// Whether there is anything to ask.
    sealed interface Need {}

    /// Nothing was requested, or all of it is allowed already; the answer is made when it is taken.
    record Nothing(Supplier<URI> answer) implements Need {}

    /// The notice, and the values that would be given.
    record Ask(ConsentNotice notice, List<ItemView> items) implements Need {}

    Need needed(Interaction open, RegisteredParty party) {
        AuthenticationRequest request = FinishSignIn.requestOf(open);
        List<String> items = requested(request);
        if (items.isEmpty()) {
            return new Nothing(() -> finishSignIn.withCode(open, party, List.of(), null));
        }
        Resolution citizen = identifyCitizen.byHandle(open.citizenHandle(), party);
        boolean mustAsk = request.getPrompt() != null && request.getPrompt().contains(Prompt.Type.CONSENT);
        Decision decision = checkConsent.check(party, party.purposeCode(), citizen, items);
        if (decision.isAllowed() && !mustAsk) {
            UUID consentId = decision.consentId();
            return new Nothing(() -> finishSignIn.withCode(open, party, items, consentId));
        }
        return new Ask(notice(party, items, decision), showItems.show(party, citizen, items));
    }

    /// Grants exactly what was ticked. Allow with nothing ticked is a no. The answer is claimed before its effect: of
    /// Allow and Refuse pressed at once only one counts, and after a failure the same may be pressed again.
    ///
    /// @param read the digest of the notice that was on the screen
    /// @throws Refusal `consent-notice-changed` when that is not what would be recorded
    URI allow(Interaction open, String browser, RegisteredParty party, String read, List<String> ticked) {
        open.require(SignInStep.CONSENT);
        List<String> granted = requested(FinishSignIn.requestOf(open)).stream()
                .filter(ticked::contains)
                .toList();
        if (granted.isEmpty()) {
            return refuse(open, browser, party, read);
        }
        Resolution citizen = identifyCitizen.byHandle(open.citizenHandle(), party);
        ConsentNotice notice = asRead(open, party, citizen, read);
        String answer = "allow " + String.join(" ", granted);
        openInteraction.change(open.id(), browser, current -> current.claim(answer));
        GrantedConsent consent = answerConsent.allow(open.id(), notice, citizen, granted);
        openInteraction.change(open.id(), browser, Interaction::end);
        return finishSignIn.withCode(open, party, granted, consent.consentId());
    }

    URI refuse(Interaction open, String browser, RegisteredParty party, String read) {
        open.require(SignInStep.CONSENT);
        Resolution citizen = identifyCitizen.byHandle(open.citizenHandle(), party);
        ConsentNotice notice = asRead(open, party, citizen, read);
        openInteraction.change(open.id(), browser, current -> current.claim("refuse"));
        answerConsent.refuse(open.id(), notice, citizen);
        openInteraction.change(open.id(), browser, Interaction::end);
        return finishSignIn.withRefusal(open);
    }

    /// The notice of now, if it is the one that was read. Registration, language or duration may have changed since.
    private ConsentNotice asRead(Interaction open, RegisteredParty party, Resolution citizen, String read) {
        List<String> items = requested(FinishSignIn.requestOf(open));
        ConsentNotice now = notice(party, items, checkConsent.check(party, party.purposeCode(), citizen, items));
        if (!now.digest().equals(read)) {
            throw new Refusal(SignInRefusal.CONSENT_NOTICE_CHANGED);
        }
        return now;
    }

    private ConsentNotice notice(RegisteredParty party, List<String> items, Decision decision) {
        String language = pageLanguage.tag();
        return new ConsentNotice(
                language,
                party.clientId(),
                party.names().in(language),
                party.purposeCode(),
                party.purposeTexts().in(language),
                items,
                decision.validForSeconds());
    }

    private static List<String> requested(AuthenticationRequest request) {
        return Scopes.itemsOf(request.getScope().toStringList());
    }
}
