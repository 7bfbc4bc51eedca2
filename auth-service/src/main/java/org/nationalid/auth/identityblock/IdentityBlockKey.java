package org.nationalid.auth.identityblock;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.crypto.ECDHDecrypter;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import org.nationalid.platform.keys.KeyDirectory;
import org.nationalid.platform.problem.Refusal;

/// The key that capture clients encrypt to. Only this service can open what they send.
@Startup // a missing key stops the service before it takes a request
@ApplicationScoped
class IdentityBlockKey {
    private final ECKey key;

    IdentityBlockKey(KeyDirectory keys) {
        this.key = keys.ecKey("identity-block");
    }

    /// Decrypts a compact JWE (RFC 7516). One algorithm, one key, no compression: a small block stays small.
    byte[] open(String compact) {
        try {
            JWEObject block = JWEObject.parse(compact);
            if (!isAcceptable(block.getHeader())) throw undecryptable();
            block.decrypt(new ECDHDecrypter(key));
            return block.getPayload().toBytes();
        } catch (ParseException | JOSEException | IllegalStateException e) {
            throw undecryptable();
        }
    }

    static Refusal undecryptable() {
        return Refusal.at(IdentityBlockRefusal.IDENTITY_BLOCK_UNDECRYPTABLE, "identity_block");
    }

    private boolean isAcceptable(JWEHeader header) {
        return JWEAlgorithm.ECDH_ES_A256KW.equals(header.getAlgorithm())
                && EncryptionMethod.A256GCM.equals(header.getEncryptionMethod())
                && header.getCompressionAlgorithm() == null
                && (header.getKeyID() == null || header.getKeyID().equals(key.getKeyID()));
    }

    /// The public half in the form of RFC 7517.
    Map<String, Object> published() {
        ECKey named = new ECKey.Builder(key.toPublicJWK())
                .keyUse(KeyUse.ENCRYPTION)
                .algorithm(JWEAlgorithm.ECDH_ES_A256KW)
                .build();
        return Map.of("keys", List.of(named.toJSONObject()));
    }
}
