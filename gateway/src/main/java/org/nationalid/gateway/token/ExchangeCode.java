package org.nationalid.gateway.token;

import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import java.time.Duration;
import java.util.List;
import org.nationalid.gateway.accessgrant.AccessTokens;
import org.nationalid.gateway.accessgrant.GrantedAccess;
import org.nationalid.gateway.accessgrant.RedeemCode;
import org.nationalid.gateway.accessgrant.RedeemCode.Redeemed;
import org.nationalid.gateway.accessgrant.Secret;
import org.nationalid.gateway.accesslog.AccessDraft;
import org.nationalid.gateway.accesslog.AccessLog;
import org.nationalid.gateway.accesslog.AccessType;
import org.nationalid.gateway.authenticate.CitizenTokens;
import org.nationalid.gateway.authenticate.IdentifyCitizen;
import org.nationalid.gateway.clientauth.OAuthFailure;
import org.nationalid.gateway.relyingparty.FindRelyingParty;
import org.nationalid.gateway.relyingparty.RegisteredParty;
import org.nationalid.gateway.relyingparty.Scopes;
import org.nationalid.gateway.signing.SigningKeys;
import org.nationalid.gateway.upstream.AuditService.Receipt;
import org.nationalid.gateway.upstream.IdentityService.Resolution;
import org.nationalid.platform.problem.Refusal;

/// A code becomes tokens: redeemed once, the citizen still active, written down, then signed.
@ApplicationScoped
class ExchangeCode {
    static final Duration ID_TOKEN_VALID_FOR = Duration.ofMinutes(15);

    private final RedeemCode redeemCode;
    private final FindRelyingParty findRelyingParty;
    private final IdentifyCitizen identifyCitizen;
    private final AccessTokens accessTokens;
    private final SigningKeys signingKeys;
    private final CitizenTokens citizenTokens;
    private final AccessLog accessLog;

    ExchangeCode(
            RedeemCode redeemCode,
            FindRelyingParty findRelyingParty,
            IdentifyCitizen identifyCitizen,
            AccessTokens accessTokens,
            SigningKeys signingKeys,
            CitizenTokens citizenTokens,
            AccessLog accessLog) {
        this.redeemCode = redeemCode;
        this.findRelyingParty = findRelyingParty;
        this.identifyCitizen = identifyCitizen;
        this.accessTokens = accessTokens;
        this.signingKeys = signingKeys;
        this.citizenTokens = citizenTokens;
        this.accessLog = accessLog;
    }

    TokenResponse exchange(RegisteredParty party, AuthorizationCodeGrant grant) {
        if (grant.getRedirectionURI() == null) {
            throw new OAuthFailure(OAuth2Error.INVALID_REQUEST, "redirect_uri is missing").of(party.clientId());
        }
        Redeemed redeemed = redeemOrWriteDown(party, grant);
        try {
            return give(party, redeemed);
        } catch (RuntimeException failure) {
            release(grant, failure);
            throw failure;
        }
    }

    /// Where the database is what failed, giving the code back may fail too; the first failure is the one to tell.
    private void release(AuthorizationCodeGrant grant, RuntimeException failure) {
        try {
            redeemCode.release(grant.getAuthorizationCode().getValue());
        } catch (RuntimeException alsoFailed) {
            failure.addSuppressed(alsoFailed);
        }
    }

    private TokenResponse give(RegisteredParty party, Redeemed redeemed) {
        signingKeys.requireOnRecord();
        GrantedAccess access = redeemed.access();
        Resolution citizen = identifyCitizen.behind(access, party);
        List<String> scopes = party.stillRegistered(access.scopes());
        if (!scopes.contains(Scopes.OPENID)) {
            OAuthFailure failure =
                    new OAuthFailure(OAuth2Error.INVALID_SCOPE, "this client is no longer registered for openid");
            accessLog.append(AccessDraft.failure(AccessType.TOKEN_ISSUED, failure.reason())
                    .relyingParty(party.clientId())
                    .subject(citizen.auditRef()));
            throw failure;
        }
        Receipt receipt = accessLog.append(AccessDraft.success(AccessType.TOKEN_ISSUED)
                .relyingParty(party.clientId())
                .purpose(access.purposeCode())
                .subject(citizen.auditRef())
                .consent(access.consentId())
                .assurance(access.acr(), access.amr())
                .items(access.items())
                .txn(access.txn().toString()));
        Secret token = accessTokens.issue(party.clientId(), access.id(), scopes);
        return new TokenResponse(
                token.text(),
                "Bearer",
                AccessTokens.VALID_FOR.toSeconds(),
                String.join(" ", scopes),
                citizenTokens.sign(access, redeemed.nonce(), receipt, ID_TOKEN_VALID_FOR));
    }

    private Redeemed redeemOrWriteDown(RegisteredParty party, AuthorizationCodeGrant grant) {
        try {
            return redeemCode.redeem(
                    grant.getAuthorizationCode().getValue(),
                    party.clientId(),
                    grant.getRedirectionURI().toString(),
                    grant.getCodeVerifier());
        } catch (OAuthFailure failure) {
            accessLog.append(AccessDraft.failure(AccessType.TOKEN_ISSUED, failure.reason())
                    .relyingParty(party.clientId())
                    .subject(subjectBehind(grant)));
            throw failure;
        }
    }

    /// Whose code it was, so that a citizen sees in their own list that somebody tried it. Null where nobody knows.
    private String subjectBehind(AuthorizationCodeGrant grant) {
        try {
            return redeemCode
                    .accessBehind(grant.getAuthorizationCode().getValue())
                    .flatMap(access -> findRelyingParty
                            .byClientId(access.clientId())
                            .map(owner -> identifyCitizen.behind(access, owner).auditRef()))
                    .orElse(null);
        } catch (Refusal | ProcessingException unknown) {
            return null; // the refusal itself must be written down whatever identity-service says
        }
    }
}
