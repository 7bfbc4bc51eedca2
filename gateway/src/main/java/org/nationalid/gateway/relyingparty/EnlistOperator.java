package org.nationalid.gateway.relyingparty;

import com.nimbusds.jose.jwk.JWKSet;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Set;
import org.nationalid.platform.keys.KeyDirectory;

/// The first client: the operator whose public key lies in the trust folder may register all others.
@ApplicationScoped
class EnlistOperator {
    static final String OPERATOR = "operator";

    private final RegisterRelyingParty registerRelyingParty;
    private final KeyDirectory keys;

    EnlistOperator(RegisterRelyingParty registerRelyingParty, KeyDirectory keys) {
        this.registerRelyingParty = registerRelyingParty;
        this.keys = keys;
    }

    void enlist(@Observes StartupEvent start) {
        keys.trusted(OPERATOR)
                .ifPresent(key -> registerRelyingParty.register(new RegisteredParty(
                        OPERATOR,
                        new LanguageTexts(Map.of("en", "Platform operator", "hi", "प्लेटफ़ॉर्म संचालक", "ja", "運用者")),
                        "OPERATION",
                        new LanguageTexts(Map.of("en", "Operation of the platform")),
                        Set.of(),
                        new JWKSet(key),
                        OPERATOR,
                        Set.of(Scopes.REGISTRY),
                        Set.of(GrantTypes.CLIENT_CREDENTIALS))));
    }
}
