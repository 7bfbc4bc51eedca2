package org.nationalid.gateway.authenticate;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.nationalid.gateway.accessgrant.GrantedAccess;
import org.nationalid.gateway.accesslog.AccessDraft;
import org.nationalid.gateway.accesslog.AccessLog;
import org.nationalid.gateway.accesslog.AccessType;
import org.nationalid.gateway.relyingparty.RegisteredParty;
import org.nationalid.gateway.upstream.IdentityService;
import org.nationalid.gateway.upstream.IdentityService.Resolution;
import org.nationalid.gateway.upstream.IdentityService.ResolutionRequest;
import org.nationalid.platform.problem.Refusal;

/// Step one of every authentication: whose alias is this, and are they active?
@ApplicationScoped
public class IdentifyCitizen {
    private static final int FORBIDDEN = 403;

    private final IdentityService identity;
    private final AccessLog accessLog;

    IdentifyCitizen(@RestClient IdentityService identity, AccessLog accessLog) {
        this.identity = identity;
        this.accessLog = accessLog;
    }

    /// A person types the alias in groups of four; the grouping means nothing.
    ///
    /// @throws Refusal what identity-service refused, after it was written down
    public Resolution byAlias(RegisteredParty party, String alias, String txn) {
        return resolve(ResolutionRequest.ofAlias(TypedDigits.of(alias), party.sector()), party, txn);
    }

    /// The citizen of an earlier authentication, as they stand now: a status change takes effect here.
    public Resolution behind(GrantedAccess access, RegisteredParty party) {
        return byHandle(access.citizenHandle(), party);
    }

    public Resolution byHandle(String citizenHandle, RegisteredParty party) {
        return resolve(ResolutionRequest.ofHandle(citizenHandle, party.sector(), false), party, null);
    }

    /// Like [#byHandle], with the phone number, for sending another code.
    public Resolution byHandleWithContact(String citizenHandle, RegisteredParty party) {
        return resolve(ResolutionRequest.ofHandle(citizenHandle, party.sector(), true), party, null);
    }

    private Resolution resolve(ResolutionRequest request, RegisteredParty party, String txn) {
        try {
            return identity.resolve(request);
        } catch (Refusal refusal) {
            accessLog.append(AccessDraft.failure(
                            AccessType.SIGN_IN_FAILED, refusal.code().slug())
                    .relyingParty(party.clientId())
                    .purpose(party.purposeCode())
                    .txn(txn));
            throw withoutDetail(refusal);
        }
    }

    /// Whoever knows an alias may ask, so nobody learns here why an identity is not active: whether its holder has died
    /// is nobody's business at a counter.
    private static Refusal withoutDetail(Refusal refusal) {
        return refusal.code().status() == FORBIDDEN ? new Refusal(refusal.code()) : refusal;
    }
}
