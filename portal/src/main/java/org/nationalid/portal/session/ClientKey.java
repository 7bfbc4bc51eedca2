package org.nationalid.portal.session;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The key that proves to the gateway that this is the portal. Without it no one could ever sign in, so the
/// portal does not start.
@ApplicationScoped
class ClientKey {
    private final Path file;

    ClientKey(@ConfigProperty(name = "quarkus.oidc.credentials.jwt.key-file") String file) {
        this.file = Path.of(file);
    }

    void mustExist(@Observes StartupEvent start) {
        if (!Files.isReadable(file)) {
            throw new IllegalStateException("The portal's private key is missing or unreadable: " + file
                    + ". Put the EC P-256 JWK whose public half is registered for client \"portal\" there,"
                    + " or point nid.keys.directory at its folder.");
        }
    }
}
