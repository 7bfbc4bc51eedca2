package org.nationalid.auth.fingerprint;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.nationalid.biometrics.template.ProtectedTemplate;
import org.nationalid.platform.crypto.SealedBox;
import org.nationalid.platform.keys.KeyDirectory;

/// The outermost protection of a template: authenticated encryption, bound to its row, so that nobody who can write
/// to the database can give one citizen the finger of another.
@Startup // a missing key stops the service before it takes a request
@ApplicationScoped
class TemplateSeal {
    private final SealedBox box;

    TemplateSeal(KeyDirectory keys) {
        this.box = new SealedBox(keys.secret("template-encryption"));
    }

    byte[] close(ProtectedTemplate template, FingerprintTemplate.Key place) {
        return box.seal(template.toBytes(), bytes(place));
    }

    /// @return empty for a template of an earlier format, with which nothing can be compared any more
    /// @throws IllegalStateException when the row was altered outside this service
    Optional<ProtectedTemplate> open(byte[] sealed, FingerprintTemplate.Key place) {
        try {
            return Optional.of(box.open(sealed, bytes(place)))
                    .filter(ProtectedTemplate::hasThisFormat)
                    .map(ProtectedTemplate::fromBytes);
        } catch (SealedBox.BrokenSeal e) {
            throw new IllegalStateException("the seal of fingerprint template " + place.id() + " is broken", e);
        }
    }

    private static byte[] bytes(FingerprintTemplate.Key place) {
        return ("fingerprint-template|" + place.authRef() + "|" + place.id()).getBytes(UTF_8);
    }
}
