package org.nationalid.gateway.authenticate;

import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import org.nationalid.gateway.GatewayConfig;
import org.nationalid.gateway.accessgrant.GrantedAccess;
import org.nationalid.gateway.signing.SigningKeys;
import org.nationalid.gateway.upstream.AuditService.Receipt;
import org.nationalid.platform.id.Ids;

/// Signs what leaves: who was authenticated (only by this relying party's pseudonym), how well, under which consent,
/// and where it is written down. OpenID Connect Core §2; `log` is ours: the receipt of the access log entry.
@ApplicationScoped
public class CitizenTokens {
    private final SigningKeys keys;
    private final GatewayConfig config;
    private final InstantSource clock;

    CitizenTokens(SigningKeys keys, GatewayConfig config, InstantSource clock) {
        this.keys = keys;
        this.config = config;
        this.clock = clock;
    }

    /// `nonce` is null outside a browser flow.
    public String sign(GrantedAccess access, String nonce, Receipt receipt, Duration validFor) {
        Instant now = clock.instant();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(config.issuer().toString())
                .subject(access.subject())
                .audience(access.clientId())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(validFor)))
                .jwtID(Ids.next().toString())
                .claim("auth_time", access.authenticatedAt().getEpochSecond())
                .claim("acr", access.acr())
                .claim("amr", access.amr())
                .claim("txn", access.txn().toString())
                .claim("log", logOf(receipt));
        if (nonce != null) {
            claims.claim("nonce", nonce);
        }
        if (access.consentId() != null) {
            claims.claim("consent_id", access.consentId().toString());
        }
        return keys.sign(claims.build(), "JWT");
    }

    private static Map<String, Object> logOf(Receipt receipt) {
        Map<String, Object> log = new LinkedHashMap<>();
        log.put("origin", receipt.origin());
        log.put("entry", receipt.id().toString());
        log.put("leaf_hash", receipt.leafHash());
        return log;
    }
}
