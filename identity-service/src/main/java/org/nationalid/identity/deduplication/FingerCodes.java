package org.nationalid.identity.deduplication;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.nationalid.biometrics.index.IndexEntry;
import org.nationalid.identity.person.PersonId;
import org.nationalid.platform.id.Ids;

/// The codes of one impression of one finger, as the database keeps them.
@Entity
@Table(name = "finger_codes")
class FingerCodes {
    /// The person first: it distributes the table.
    @Embeddable
    record Key(
            @Column(name = "person_id") UUID personId,
            @Column(name = "finger_id") UUID fingerId) implements Serializable {}

    @EmbeddedId
    @SuppressWarnings("UnusedVariable") // Hibernate reads it
    private Key key;

    @Column(nullable = false, updatable = false)
    private short position;

    @Column(name = "sealed_codes", nullable = false, updatable = false)
    private byte[] sealedCodes;

    @Column(name = "recorded_at", nullable = false, insertable = false, updatable = false)
    private Instant recordedAt;

    protected FingerCodes() {} // Hibernate

    FingerCodes(PersonId person, IndexEntry entry, CodesVault vault) {
        key = new Key(person.value(), Ids.next());
        position = (short) entry.position().code();
        sealedCodes = vault.seal(entry, person);
    }
}
