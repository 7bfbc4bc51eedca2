package org.nationalid.gateway;

import io.smallrye.config.ConfigMapping;
import java.net.URI;

/// What an operator sets for the gateway.
@ConfigMapping(prefix = "nid.gateway")
public interface GatewayConfig {
    /// Issuer identifier (OpenID Connect Discovery §3); every public address is below it.
    URI issuer();

    default URI at(String path) {
        return URI.create(issuer() + path);
    }
}
