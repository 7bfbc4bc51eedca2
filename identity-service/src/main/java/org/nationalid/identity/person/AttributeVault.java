package org.nationalid.identity.person;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import org.nationalid.platform.crypto.SealedBox;
import org.nationalid.platform.keys.KeyDirectory;

/// Seals a person's attributes as one document, bound to the person.
@ApplicationScoped
@Startup
class AttributeVault {
    private static final String USE = "attributes";

    private final SealedBox box;
    private final ObjectMapper json;

    AttributeVault(KeyDirectory keys, ObjectMapper json) {
        this.box = new SealedBox(keys.secret("attribute-encryption"));
        this.json = json;
    }

    byte[] seal(PersonAttributes attributes, PersonId owner) {
        try {
            return box.seal(json.writeValueAsBytes(attributes), owner.associatedData(USE));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("attributes are plain records", e);
        }
    }

    PersonAttributes open(byte[] sealed, PersonId owner) {
        try {
            return json.readValue(box.open(sealed, owner.associatedData(USE)), PersonAttributes.class);
        } catch (SealedBox.BrokenSeal e) {
            throw new IllegalStateException("stored attributes do not open for their person", e);
        } catch (IOException e) {
            // Without the cause: its message quotes the document.
            throw new IllegalStateException("stored attributes of " + owner + " cannot be read");
        }
    }
}
