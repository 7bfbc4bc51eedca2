package org.nationalid.gateway.signing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.nationalid.platform.keys.KeyDirectory;
import org.nationalid.platform.metrics.Work;
import org.nationalid.platform.problem.Refusal;

/// The token-signing keys: the first signs, the second is already published, so that a rotation surprises nobody.
@ApplicationScoped
public class SigningKeys {
    private final ECKey current;
    private final ECKey next;
    private final JWSSigner signer;
    private final List<String> entry;
    private final RecordKeys recordKeys;
    private volatile boolean onRecord;

    @Inject
    SigningKeys(KeyDirectory keys, RecordKeys recordKeys) {
        this(keys.ecKey("token-signing-1"), keys.ecKey("token-signing-2"), recordKeys);
    }

    SigningKeys(ECKey current, ECKey next, RecordKeys recordKeys) {
        this.current = current;
        this.next = next;
        this.recordKeys = recordKeys;
        try {
            signer = new ECDSASigner(current);
            entry = List.of(
                    "published:" + current.computeThumbprint(),
                    "published:" + next.computeThumbprint(),
                    "signs:" + current.computeThumbprint());
        } catch (JOSEException e) {
            throw new IllegalStateException("the token-signing key is not a P-256 key", e);
        }
    }

    /// What a token needs, so that it can be asked before anything is spent or written down for one.
    ///
    /// @throws Refusal `access-log-unavailable` (503) while the access log cannot be told since when this key signs
    public void requireOnRecord() {
        if (!onRecord) {
            recordKeys.record(entry);
            onRecord = true;
        }
    }

    /// A signed JWT (RFC 7519), ES256, with `kid`.
    ///
    /// @throws Refusal `access-log-unavailable` (503) while the access log cannot be told since when this key signs
    public String sign(JWTClaimsSet claims, String type) {
        requireOnRecord();
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .keyID(current.getKeyID())
                        .type(new JOSEObjectType(type))
                        .build(),
                claims);
        try {
            token.sign(signer);
        } catch (JOSEException e) {
            throw new IllegalStateException("the token-signing key cannot sign", e);
        }
        Work.signed();
        return token.serialize();
    }

    /// Whether one of our keys signed it. Which algorithm is ours to say, never the header's.
    public boolean signed(SignedJWT token) {
        if (!JWSAlgorithm.ES256.equals(token.getHeader().getAlgorithm())) {
            return false;
        }
        return Stream.of(current, next)
                .filter(key -> key.getKeyID().equals(token.getHeader().getKeyID()))
                .anyMatch(key -> verifies(key, token));
    }

    private static boolean verifies(ECKey key, SignedJWT token) {
        try {
            Work.verified();
            return token.verify(new ECDSAVerifier(key.toPublicJWK()));
        } catch (JOSEException e) {
            return false;
        }
    }

    /// Both public keys, in the form that a relying party fetches.
    JWKSet published() {
        return new JWKSet(List.of(publicHalf(current), publicHalf(next)));
    }

    private static ECKey publicHalf(ECKey key) {
        return new ECKey.Builder(key.toPublicJWK())
                .keyUse(KeyUse.SIGNATURE)
                .algorithm(JWSAlgorithm.ES256)
                .build();
    }
}
