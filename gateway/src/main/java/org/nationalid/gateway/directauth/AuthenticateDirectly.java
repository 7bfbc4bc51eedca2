package org.nationalid.gateway.directauth;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.nationalid.gateway.accessgrant.AccessTokens;
import org.nationalid.gateway.accessgrant.GrantAccess;
import org.nationalid.gateway.accessgrant.GrantedAccess;
import org.nationalid.gateway.accesslog.AccessDraft;
import org.nationalid.gateway.accesslog.AccessLog;
import org.nationalid.gateway.authenticate.CheckConsent;
import org.nationalid.gateway.authenticate.CitizenTokens;
import org.nationalid.gateway.authenticate.IdentifyCitizen;
import org.nationalid.gateway.authenticate.ProveCitizen;
import org.nationalid.gateway.relyingparty.RegisteredParty;
import org.nationalid.gateway.relyingparty.Scopes;
import org.nationalid.gateway.signing.SigningKeys;
import org.nationalid.gateway.upstream.AuditService.Receipt;
import org.nationalid.gateway.upstream.AuthService.Proof;
import org.nationalid.gateway.upstream.ConsentService.Decision;
import org.nationalid.gateway.upstream.IdentityService.Resolution;
import org.nationalid.platform.id.Ids;
import org.nationalid.platform.problem.Refusal;

/// A citizen at a counter: resolve, prove, check consent where items are wanted, write down, sign.
@ApplicationScoped
class AuthenticateDirectly {
    static final Duration TOKEN_VALID_FOR = Duration.ofMinutes(2);

    private final IdentifyCitizen identifyCitizen;
    private final ProveCitizen proveCitizen;
    private final CheckConsent checkConsent;
    private final AccessLog accessLog;
    private final GrantAccess grantAccess;
    private final AccessTokens accessTokens;
    private final SigningKeys signingKeys;
    private final CitizenTokens citizenTokens;

    AuthenticateDirectly(
            IdentifyCitizen identifyCitizen,
            ProveCitizen proveCitizen,
            CheckConsent checkConsent,
            AccessLog accessLog,
            GrantAccess grantAccess,
            AccessTokens accessTokens,
            SigningKeys signingKeys,
            CitizenTokens citizenTokens) {
        this.identifyCitizen = identifyCitizen;
        this.proveCitizen = proveCitizen;
        this.checkConsent = checkConsent;
        this.accessLog = accessLog;
        this.grantAccess = grantAccess;
        this.accessTokens = accessTokens;
        this.signingKeys = signingKeys;
        this.citizenTokens = citizenTokens;
    }

    DirectAuthenticationResponse authenticate(SignedRequest request) {
        RegisteredParty party = request.party();
        UUID txn = request.txn();
        List<String> items = request.items();
        requireRegistered(party, items);
        signingKeys.requireOnRecord(); // before a factor is spent
        Resolution citizen = identifyCitizen.byAlias(party, request.alias(), txn.toString());
        Proof proof = proveCitizen.bySealedFactors(party, citizen, txn, request.identityBlock());
        UUID consentId = items.isEmpty() ? null : requireConsent(party, citizen, items, proof, txn);

        GrantedAccess access = new GrantedAccess(
                Ids.next(),
                party.clientId(),
                citizen.subject(),
                citizen.citizenHandle(),
                List.of(Scopes.OPENID),
                items,
                party.purposeCode(),
                consentId,
                proof.acr(),
                proof.amr(),
                txn,
                proof.verifiedAt());
        Receipt receipt = accessLog.append(
                describe(AccessDraft.success(ProveCitizen.typeOf(proof.amr())), party, citizen, items, txn)
                        .consent(consentId)
                        .assurance(proof.acr(), proof.amr()));
        String token = citizenTokens.sign(access, null, receipt, TOKEN_VALID_FOR);
        return new DirectAuthenticationResponse(token, items.isEmpty() ? null : tokenFor(access));
    }

    private static void requireRegistered(RegisteredParty party, List<String> items) {
        if (!Scopes.itemsOf(party.scopes()).containsAll(items)) {
            throw Refusal.at(DirectRefusal.ITEM_NOT_ALLOWED, "items");
        }
    }

    private UUID requireConsent(RegisteredParty party, Resolution citizen, List<String> items, Proof proof, UUID txn) {
        try {
            Decision decision = checkConsent.check(party, party.purposeCode(), citizen, items);
            if (decision.isAllowed()) {
                return decision.consentId();
            }
            throw Refusal.at(DirectRefusal.CONSENT_MISSING, "items")
                    .withDetail("missing: " + String.join(", ", decision.missingItems()));
        } catch (Refusal refusal) { // the factor is spent by now, so this must not pass unwritten
            AccessDraft failure = AccessDraft.failure(
                    ProveCitizen.typeOf(proof.amr()), refusal.code().slug());
            accessLog.append(describe(failure, party, citizen, items, txn));
            throw refusal;
        }
    }

    private String tokenFor(GrantedAccess access) {
        grantAccess.grantDirectly(access);
        return accessTokens
                .issue(access.clientId(), access.id(), access.scopes())
                .text();
    }

    private static AccessDraft describe(
            AccessDraft draft, RegisteredParty party, Resolution citizen, List<String> items, UUID txn) {
        return draft.relyingParty(party.clientId())
                .purpose(party.purposeCode())
                .subject(citizen.auditRef())
                .items(items)
                .txn(txn.toString());
    }
}
