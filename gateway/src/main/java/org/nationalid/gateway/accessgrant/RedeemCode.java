package org.nationalid.gateway.accessgrant;

import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.nationalid.gateway.clientauth.OAuthFailure;
import org.nationalid.platform.crypto.KeyedHash;

/// Exchanges a code, once. A second use ends the grant and every token of it (RFC 6749 §4.1.2): one of the two
/// callers is a thief, and nobody knows which.
@ApplicationScoped
public class RedeemCode {
    private final AuthorizationCodeRepository codes;
    private final AccessGrantRepository grants;
    private final AccessTokenRepository tokens;
    private final InstantSource clock;

    RedeemCode(
            AuthorizationCodeRepository codes,
            AccessGrantRepository grants,
            AccessTokenRepository tokens,
            InstantSource clock) {
        this.codes = codes;
        this.grants = grants;
        this.tokens = tokens;
        this.clock = clock;
    }

    /// What a code stood for.
    public record Redeemed(GrantedAccess access, String nonce) {}

    @Transactional(dontRollbackOn = OAuthFailure.class)
    public Redeemed redeem(String presented, String clientId, String redirectUri, CodeVerifier verifier) {
        Instant now = clock.instant();
        Optional<AuthorizationCode> found =
                codes.findByIdOptional(Secret.of(presented).digest(), LockModeType.PESSIMISTIC_WRITE);
        AuthorizationCode code = found.orElseThrow(() -> refused(CodeRefusal.CODE_UNKNOWN));
        if (code.wasUsed()) {
            endGrant(code, now);
            throw refused(CodeRefusal.CODE_USED);
        }
        if (!code.isOf(clientId)) {
            throw refused(CodeRefusal.CODE_OF_ANOTHER_CLIENT);
        }
        if (!code.isSentTo(redirectUri)) {
            throw refused(CodeRefusal.REDIRECT_URI_DIFFERS);
        }
        if (code.isExpiredAt(now)) {
            throw refused(CodeRefusal.CODE_EXPIRED);
        }
        code.use(now);
        if (verifier == null || !matches(code.codeChallenge(), verifier)) {
            throw refused(CodeRefusal.VERIFIER_WRONG);
        }
        AccessGrant grant = grants.findById(code.grantId());
        if (!grant.isStanding()) {
            throw refused(CodeRefusal.GRANT_ENDED);
        }
        return new Redeemed(grant.read(), code.nonce());
    }

    /// What a code stands for, whatever became of it.
    @Transactional
    public Optional<GrantedAccess> accessBehind(String presented) {
        return codes.findByIdOptional(Secret.of(presented).digest())
                .map(code -> grants.findById(code.grantId()).read());
    }

    /// Takes a redemption back for which nothing was given because a part of the platform failed. Whoever replayed
    /// the code in between has ended the grant, and that stays.
    @Transactional
    public void release(String presented) {
        codes.findByIdOptional(Secret.of(presented).digest(), LockModeType.PESSIMISTIC_WRITE)
                .ifPresent(AuthorizationCode::release);
    }

    private void endGrant(AuthorizationCode code, Instant now) {
        grants.findById(code.grantId()).end(now);
        tokens.find("grantId", code.grantId()).list().forEach(token -> token.revoke(now));
    }

    private static boolean matches(String challenge, CodeVerifier verifier) {
        String computed =
                CodeChallenge.compute(CodeChallengeMethod.S256, verifier).getValue();
        return KeyedHash.same(
                challenge.getBytes(StandardCharsets.US_ASCII), computed.getBytes(StandardCharsets.US_ASCII));
    }

    private static OAuthFailure refused(CodeRefusal cause) {
        return OAuthFailure.of(OAuth2Error.INVALID_GRANT, cause);
    }
}
