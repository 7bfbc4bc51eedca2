package org.nationalid.gateway.userinfo;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.nationalid.gateway.accessgrant.GrantedAccess;
import org.nationalid.gateway.accesslog.AccessDraft;
import org.nationalid.gateway.accesslog.AccessLog;
import org.nationalid.gateway.accesslog.AccessType;
import org.nationalid.gateway.authenticate.CheckConsent;
import org.nationalid.gateway.authenticate.IdentifyCitizen;
import org.nationalid.gateway.relyingparty.FindRelyingParty;
import org.nationalid.gateway.relyingparty.RegisteredParty;
import org.nationalid.gateway.relyingparty.Scopes;
import org.nationalid.gateway.upstream.ConsentService.Decision;
import org.nationalid.gateway.upstream.IdentityService;
import org.nationalid.gateway.upstream.IdentityService.ReleaseRequest;
import org.nationalid.gateway.upstream.IdentityService.Resolution;
import org.nationalid.platform.problem.Refusal;

/// Lets attributes go: the citizen active, the consent standing at this moment, the release written down, and then
/// exactly the granted items. Where nothing was granted, the pseudonym alone goes the same way.
@ApplicationScoped
class ReleaseAttributes {
    private final FindRelyingParty findRelyingParty;
    private final IdentifyCitizen identifyCitizen;
    private final CheckConsent checkConsent;
    private final IdentityService identity;
    private final AccessLog accessLog;

    ReleaseAttributes(
            FindRelyingParty findRelyingParty,
            IdentifyCitizen identifyCitizen,
            CheckConsent checkConsent,
            @RestClient IdentityService identity,
            AccessLog accessLog) {
        this.findRelyingParty = findRelyingParty;
        this.identifyCitizen = identifyCitizen;
        this.checkConsent = checkConsent;
        this.identity = identity;
        this.accessLog = accessLog;
    }

    /// The claims, `sub` first.
    ///
    /// @throws Refusal `consent-withdrawn-or-expired` when the consent no longer covers the granted items,
    /// `item-no-longer-registered` when the registration does not
    Map<String, Object> release(GrantedAccess access) {
        RegisteredParty party = findRelyingParty
                .byClientId(access.clientId())
                .orElseThrow(() -> new IllegalStateException("a grant outlived its client"));
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("sub", access.subject());
        Resolution citizen = identifyCitizen.behind(access, party);
        if (access.items().isEmpty()) {
            accessLog.append(describe(AccessDraft.success(AccessType.ATTRIBUTES_RELEASED), access, citizen));
            return claims;
        }
        if (!Scopes.itemsOf(party.scopes()).containsAll(access.items())) {
            throw refused(ReleaseRefusal.ITEM_NO_LONGER_REGISTERED, access, citizen);
        }
        Decision decision = checkConsent.check(party, access.purposeCode(), citizen, access.items());
        if (!decision.isAllowed()) {
            throw refused(ReleaseRefusal.CONSENT_WITHDRAWN_OR_EXPIRED, access, citizen);
        }
        accessLog.append(describe(AccessDraft.success(AccessType.ATTRIBUTES_RELEASED), access, citizen)
                .consent(decision.consentId()));
        claims.putAll(identity.release(new ReleaseRequest(citizen.citizenHandle(), access.items()))
                .attributes());
        return claims;
    }

    private Refusal refused(ReleaseRefusal code, GrantedAccess access, Resolution citizen) {
        accessLog.append(describe(AccessDraft.failure(AccessType.ATTRIBUTES_RELEASED, code.slug()), access, citizen));
        return new Refusal(code);
    }

    private static AccessDraft describe(AccessDraft draft, GrantedAccess access, Resolution citizen) {
        return draft.relyingParty(access.clientId())
                .purpose(access.purposeCode())
                .subject(citizen.auditRef())
                .consent(access.consentId())
                .items(access.items())
                .txn(access.txn().toString());
    }
}
