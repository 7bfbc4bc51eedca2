package org.nationalid.identity.number;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import org.nationalid.identity.person.PersonId;
import org.nationalid.platform.crypto.SealedBox;
import org.nationalid.platform.keys.KeyDirectory;
import org.nationalid.platform.redaction.Sensitive;

/// Seals national numbers to their person: a sealed number moved to another row does not open there.
@ApplicationScoped
@Startup
public class NumberVault {
    private static final String USE = "national-number";

    private final SealedBox box;

    NumberVault(KeyDirectory keys) {
        box = new SealedBox(keys.secret("number-encryption"));
    }

    public byte[] seal(NationalNumber number, PersonId owner) {
        return box.seal(number.digits().value().getBytes(StandardCharsets.US_ASCII), owner.associatedData(USE));
    }

    public NationalNumber open(byte[] sealed, PersonId owner) {
        try {
            byte[] digits = box.open(sealed, owner.associatedData(USE));
            return new NationalNumber(new Sensitive<>(new String(digits, StandardCharsets.US_ASCII)));
        } catch (SealedBox.BrokenSeal e) {
            throw new IllegalStateException("a stored national number does not open for its person", e);
        }
    }
}
