package org.nationalid.identity.alias;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.nationalid.identity.index.BlindIndex;
import org.nationalid.identity.person.PersonId;
import org.nationalid.platform.crypto.SealedBox;
import org.nationalid.platform.keys.KeyDirectory;
import org.nationalid.platform.redaction.Sensitive;

/// How an alias is stored: sealed to its person, and under a keyed index.
@ApplicationScoped
@Startup
class AliasVault {
    private static final String USE = "alias";

    private final SealedBox box;
    private final BlindIndex blindIndex;

    AliasVault(KeyDirectory keys, BlindIndex blindIndex) {
        this.box = new SealedBox(keys.secret("number-encryption"));
        this.blindIndex = blindIndex;
    }

    UUID indexOf(AliasNumber number) {
        return blindIndex.of(USE, number.digits().value());
    }

    byte[] seal(AliasNumber number, PersonId owner) {
        return box.seal(number.digits().value().getBytes(StandardCharsets.US_ASCII), owner.associatedData(USE));
    }

    AliasNumber open(byte[] sealed, PersonId owner) {
        try {
            byte[] digits = box.open(sealed, owner.associatedData(USE));
            return new AliasNumber(new Sensitive<>(new String(digits, StandardCharsets.US_ASCII)));
        } catch (SealedBox.BrokenSeal e) {
            throw new IllegalStateException("a stored alias does not open for its person", e);
        }
    }
}
