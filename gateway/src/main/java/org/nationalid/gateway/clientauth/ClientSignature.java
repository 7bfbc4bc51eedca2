package org.nationalid.gateway.clientauth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.SignedJWT;
import java.util.List;
import java.util.Set;
import org.nationalid.gateway.relyingparty.RegisteredParty;
import org.nationalid.platform.metrics.Work;

/// Verifies what a client signed with one of its registered keys. The algorithm is ours to choose, never the header's.
public final class ClientSignature {
    public static final Set<JWSAlgorithm> ALGORITHMS = Set.of(JWSAlgorithm.ES256, JWSAlgorithm.PS256);

    private ClientSignature() {}

    public static boolean isOf(RegisteredParty party, SignedJWT message) {
        JWSAlgorithm algorithm = message.getHeader().getAlgorithm();
        if (!ALGORITHMS.contains(algorithm)) {
            return false;
        }
        JWKMatcher.Builder wanted = new JWKMatcher.Builder().keyUses(KeyUse.SIGNATURE, null);
        if (message.getHeader().getKeyID() != null) {
            wanted.keyID(message.getHeader().getKeyID());
        }
        List<JWK> candidates = new JWKSelector(wanted.build()).select(party.keys());
        return candidates.stream().anyMatch(key -> verifies(key, algorithm, message));
    }

    private static boolean verifies(JWK key, JWSAlgorithm algorithm, SignedJWT message) {
        try {
            JWSVerifier verifier =
                    switch (key) {
                        case ECKey ec when algorithm.equals(JWSAlgorithm.ES256) -> new ECDSAVerifier(ec);
                        case RSAKey rsa when algorithm.equals(JWSAlgorithm.PS256) -> new RSASSAVerifier(rsa);
                        default -> null;
                    };
            if (verifier == null) {
                return false;
            }
            Work.verified();
            return message.verify(verifier);
        } catch (JOSEException e) {
            return false;
        }
    }
}
