package org.nationalid.identity.deduplication;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import org.nationalid.biometrics.index.IndexEntry;
import org.nationalid.biometrics.sample.FingerPosition;
import org.nationalid.identity.person.PersonId;
import org.nationalid.platform.crypto.SealedBox;
import org.nationalid.platform.keys.KeyDirectory;

/// How codes are stored: sealed to their person and finger, under a key apart from the one that made them.
@ApplicationScoped
@Startup
class CodesVault {
    private final SealedBox box;

    CodesVault(KeyDirectory keys) {
        box = new SealedBox(keys.secret("deduplication-encryption"));
    }

    byte[] seal(IndexEntry entry, PersonId owner) {
        return box.seal(entry.toBytes(), place(owner, entry.position()));
    }

    IndexEntry open(byte[] sealed, PersonId owner, FingerPosition position) {
        try {
            return IndexEntry.fromBytes(owner.value().toString(), position, box.open(sealed, place(owner, position)));
        } catch (SealedBox.BrokenSeal e) {
            throw new IllegalStateException("stored codes do not open for their person", e);
        }
    }

    private static byte[] place(PersonId owner, FingerPosition position) {
        return owner.associatedData("finger-codes-" + position.code());
    }
}
