package org.nationalid.gateway.signin;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.nationalid.gateway.authenticate.IdentifyCitizen;
import org.nationalid.gateway.authenticate.SendCode;
import org.nationalid.gateway.relyingparty.RegisteredParty;
import org.nationalid.gateway.upstream.AuthService.SentCode;
import org.nationalid.gateway.upstream.IdentityService.Resolution;
import org.nationalid.platform.id.Ids;

/// The citizen typed an alias: find whose it is and send them a code; or send another code.
@ApplicationScoped
class SubmitAlias {
    private final OpenInteraction openInteraction;
    private final IdentifyCitizen identifyCitizen;
    private final SendCode sendCode;

    SubmitAlias(OpenInteraction openInteraction, IdentifyCitizen identifyCitizen, SendCode sendCode) {
        this.openInteraction = openInteraction;
        this.identifyCitizen = identifyCitizen;
        this.sendCode = sendCode;
    }

    void submit(UUID id, String browserSecret, RegisteredParty party, String alias) {
        openInteraction.change(id, browserSecret, Interaction::countAliasTry);
        UUID transaction = Ids.next();
        Resolution citizen = identifyCitizen.byAlias(party, alias, transaction.toString());
        SentCode sent = sendCode.send(party, citizen, transaction);
        openInteraction.change(id, browserSecret, open -> open.identified(citizen, transaction, sent));
    }

    void resend(UUID id, String browserSecret, RegisteredParty party) {
        Interaction open = openInteraction.open(id, browserSecret);
        open.require(SignInStep.CODE);
        UUID transaction = Ids.next();
        Resolution citizen = identifyCitizen.byHandleWithContact(open.citizenHandle(), party);
        SentCode sent = sendCode.send(party, citizen, transaction);
        openInteraction.change(id, browserSecret, current -> current.codeSent(transaction, sent));
    }
}
