package org.nationalid.gateway.signin;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.nationalid.gateway.accesslog.AccessDraft;
import org.nationalid.gateway.accesslog.AccessLog;
import org.nationalid.gateway.authenticate.IdentifyCitizen;
import org.nationalid.gateway.authenticate.ProveCitizen;
import org.nationalid.gateway.relyingparty.RegisteredParty;
import org.nationalid.gateway.upstream.AuthService.Proof;
import org.nationalid.gateway.upstream.IdentityService.Resolution;

/// The citizen typed the code: let auth-service judge it.
@ApplicationScoped
class SubmitCode {
    private final OpenInteraction openInteraction;
    private final IdentifyCitizen identifyCitizen;
    private final ProveCitizen proveCitizen;
    private final AccessLog accessLog;

    SubmitCode(
            OpenInteraction openInteraction,
            IdentifyCitizen identifyCitizen,
            ProveCitizen proveCitizen,
            AccessLog accessLog) {
        this.openInteraction = openInteraction;
        this.identifyCitizen = identifyCitizen;
        this.proveCitizen = proveCitizen;
        this.accessLog = accessLog;
    }

    void submit(UUID id, String browserSecret, RegisteredParty party, String code) {
        Interaction open = openInteraction.open(id, browserSecret);
        open.require(SignInStep.CODE);
        Resolution citizen = identifyCitizen.byHandle(open.citizenHandle(), party);
        Proof proof = proveCitizen.byCode(party, citizen, open.transactionId(), code.strip());
        accessLog.append(AccessDraft.success(ProveCitizen.typeOf(proof.amr()))
                .relyingParty(party.clientId())
                .purpose(party.purposeCode())
                .subject(citizen.auditRef())
                .assurance(proof.acr(), proof.amr())
                .txn(open.transactionId().toString()));
        openInteraction.change(id, browserSecret, current -> current.proven(proof));
    }
}
