package org.nationalid.gateway.signin;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.nationalid.gateway.accesslog.AccessDraft;
import org.nationalid.gateway.accesslog.AccessLog;
import org.nationalid.gateway.accesslog.AccessType;
import org.nationalid.gateway.authenticate.IdTokenHint;
import org.nationalid.gateway.authenticate.IdentifyCitizen;
import org.nationalid.gateway.authenticate.ProveCitizen;
import org.nationalid.gateway.authenticate.TypedDigits;
import org.nationalid.gateway.relyingparty.RegisteredParty;
import org.nationalid.gateway.upstream.AuthService.Proof;
import org.nationalid.gateway.upstream.IdentityService.Resolution;
import org.nationalid.platform.problem.Refusal;

/// The citizen typed the code: let auth-service judge it, once it looks like one.
@ApplicationScoped
class SubmitCode {
    private static final Pattern CODE = Pattern.compile("[0-9]{6}");

    private final OpenInteraction openInteraction;
    private final IdentifyCitizen identifyCitizen;
    private final ProveCitizen proveCitizen;
    private final AccessLog accessLog;
    private final FinishSignIn finishSignIn;

    SubmitCode(
            OpenInteraction openInteraction,
            IdentifyCitizen identifyCitizen,
            ProveCitizen proveCitizen,
            AccessLog accessLog,
            FinishSignIn finishSignIn) {
        this.openInteraction = openInteraction;
        this.identifyCitizen = identifyCitizen;
        this.proveCitizen = proveCitizen;
        this.accessLog = accessLog;
        this.finishSignIn = finishSignIn;
    }

    /// @return where the sign-in ends at once: the citizen is not the one whom the application meant
    Optional<URI> submit(UUID id, String browserSecret, RegisteredParty party, String typed) {
        Interaction open = openInteraction.open(id, browserSecret);
        open.require(SignInStep.CODE);
        String code = TypedDigits.of(typed);
        if (!CODE.matcher(code).matches()) {
            throw new Refusal(TypedCodeRefusal.OTP_MALFORMED);
        }
        Resolution citizen = identifyCitizen.byHandle(open.citizenHandle(), party);
        Proof proof = proveCitizen.byCode(party, citizen, open.transactionId(), code);
        accessLog.append(describe(AccessDraft.success(ProveCitizen.typeOf(proof.amr())), party, citizen)
                .assurance(proof.acr(), proof.amr())
                .txn(open.transactionId().toString()));
        if (IdTokenHint.meansAnother(FinishSignIn.requestOf(open), open.subject())) {
            accessLog.append(describe(AccessDraft.failure(AccessType.SIGN_IN_FAILED, "login-required"), party, citizen)
                    .txn(open.transactionId().toString()));
            openInteraction.change(id, browserSecret, Interaction::end);
            return Optional.of(finishSignIn.withAnotherCitizen(open));
        }
        openInteraction.change(id, browserSecret, current -> current.proven(proof));
        return Optional.empty();
    }

    private static AccessDraft describe(AccessDraft draft, RegisteredParty party, Resolution citizen) {
        return draft.relyingParty(party.clientId()).purpose(party.purposeCode()).subject(citizen.auditRef());
    }
}
