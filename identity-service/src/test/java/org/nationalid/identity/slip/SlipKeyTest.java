package org.nationalid.identity.slip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.OctetSequenceKeyGenerator;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nationalid.platform.problem.Refusal;

class SlipKeyTest {
    @Test
    void acceptsAPublicEncryptionKey() throws JOSEException {
        Map<String, Object> jwk = encryptionKey(Curve.P_256).toPublicJWK().toJSONObject();
        assertThat(SlipKey.of(jwk).key().getCurve()).isEqualTo(Curve.P_256);
    }

    @Test
    void refusesAPrivateKey() throws JOSEException {
        refuses(encryptionKey(Curve.P_256).toJSONObject());
    }

    @Test
    void refusesASigningKey() throws JOSEException {
        refuses(new ECKeyGenerator(Curve.P_256)
                .keyUse(KeyUse.SIGNATURE)
                .generate()
                .toPublicJWK()
                .toJSONObject());
    }

    @Test
    void refusesASharedSecret() throws JOSEException {
        refuses(new OctetSequenceKeyGenerator(256).generate().toJSONObject());
    }

    /// A point off the curve would betray the other side's secret bit by bit (an invalid-curve attack).
    @Test
    void refusesAPointThatIsNotOnTheCurve() throws JOSEException {
        Map<String, Object> jwk =
                new HashMap<>(encryptionKey(Curve.P_256).toPublicJWK().toJSONObject());
        jwk.put("y", jwk.get("x"));
        refuses(jwk);
    }

    @Test
    void refusesNonsense() {
        refuses(Map.of());
        refuses(Map.of("kty", "EC", "crv", 7, "x", "", "y", ""));
    }

    private static JWK encryptionKey(Curve curve) throws JOSEException {
        return new ECKeyGenerator(curve).keyUse(KeyUse.ENCRYPTION).generate();
    }

    private static void refuses(Map<String, Object> jwk) {
        assertThatThrownBy(() -> SlipKey.of(jwk)).isInstanceOf(Refusal.class);
    }
}
