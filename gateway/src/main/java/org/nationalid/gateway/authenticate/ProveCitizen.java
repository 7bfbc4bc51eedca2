package org.nationalid.gateway.authenticate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.nationalid.gateway.accesslog.AccessDraft;
import org.nationalid.gateway.accesslog.AccessLog;
import org.nationalid.gateway.accesslog.AccessType;
import org.nationalid.gateway.relyingparty.RegisteredParty;
import org.nationalid.gateway.upstream.AuthService;
import org.nationalid.gateway.upstream.AuthService.Factor;
import org.nationalid.gateway.upstream.AuthService.Proof;
import org.nationalid.gateway.upstream.AuthService.VerificationRequest;
import org.nationalid.gateway.upstream.IdentityService.Resolution;
import org.nationalid.platform.problem.Refusal;

/// Can they prove it? A failure is written down here; a success by whoever knows what it leads to.
@ApplicationScoped
public class ProveCitizen {
    private final AuthService auth;
    private final AccessLog accessLog;

    ProveCitizen(@RestClient AuthService auth, AccessLog accessLog) {
        this.auth = auth;
        this.accessLog = accessLog;
    }

    /// By the code that the citizen typed into our own page.
    public Proof byCode(RegisteredParty party, Resolution citizen, UUID txn, String code) {
        return prove(
                party,
                citizen,
                new VerificationRequest(citizen.authRef(), txn, party.clientId(), List.of(Factor.code(code)), null));
    }

    /// By factors that the capture client sealed to auth-service: neither the application nor the gateway sees them.
    public Proof bySealedFactors(RegisteredParty party, Resolution citizen, UUID txn, String identityBlock) {
        return prove(
                party, citizen, new VerificationRequest(citizen.authRef(), txn, party.clientId(), null, identityBlock));
    }

    private Proof prove(RegisteredParty party, Resolution citizen, VerificationRequest request) {
        try {
            return auth.verify(request);
        } catch (Refusal refusal) {
            String reason = refusal.code().slug();
            accessLog.append(AccessDraft.failure(typeOf(reason), reason)
                    .relyingParty(party.clientId())
                    .purpose(party.purposeCode())
                    .subject(citizen.auditRef())
                    .txn(request.transactionId().toString()));
            throw refusal;
        }
    }

    private static AccessType typeOf(String reason) {
        if (reason.startsWith("otp-")) {
            return AccessType.AUTHENTICATED_BY_CODE;
        }
        return reason.startsWith("fingerprint-") ? AccessType.AUTHENTICATED_BY_FINGERPRINT : AccessType.SIGN_IN_FAILED;
    }

    /// The entry type of a success, from the methods that were used (RFC 8176).
    public static AccessType typeOf(List<String> amr) {
        if (amr.contains("otp") && amr.contains("fpt")) {
            return AccessType.AUTHENTICATED_BY_SEVERAL_FACTORS;
        }
        return amr.contains("fpt") ? AccessType.AUTHENTICATED_BY_FINGERPRINT : AccessType.AUTHENTICATED_BY_CODE;
    }
}
