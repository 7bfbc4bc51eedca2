package org.nationalid.identity.reference;

import static org.nationalid.identity.reference.ReferenceRefusal.CITIZEN_HANDLE_INVALID;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.nationalid.identity.person.PersonId;
import org.nationalid.platform.crypto.SealedBox;
import org.nationalid.platform.keys.KeyDirectory;
import org.nationalid.platform.problem.Refusal;

/// The handle that the gateway keeps during a session in place of the alias: the person, sealed. Two handles of one
/// person are unlike each other, so they link nothing.
@ApplicationScoped
@Startup
public class CitizenHandles {
    private static final byte[] USE = "citizen-handle".getBytes(StandardCharsets.US_ASCII);

    private final SealedBox box;

    CitizenHandles(KeyDirectory keys) {
        box = new SealedBox(keys.secret("handle"));
    }

    public String seal(PersonId person) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(box.seal(person.bytes(), USE));
    }

    /// @throws Refusal `citizen-handle-invalid` when it is not one that this service made
    public PersonId open(String handle) {
        try {
            return PersonId.of(box.open(Base64.getUrlDecoder().decode(handle), USE));
        } catch (IllegalArgumentException | SealedBox.BrokenSeal e) {
            throw invalid();
        }
    }

    /// Also for a handle whose person is gone.
    public static Refusal invalid() {
        return Refusal.at(CITIZEN_HANDLE_INVALID, "citizen_handle");
    }
}
