package org.nationalid.auth.fingerprint;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.nationalid.auth.factor.AuthRef;
import org.nationalid.biometrics.sample.FingerPosition;
import org.nationalid.biometrics.template.KeyVersion;
import org.nationalid.biometrics.template.ProtectedTemplate;

/// The template of one enrolled impression, sealed. It is replaced, never changed.
@Entity
@Immutable
@Table(name = "fingerprint_template")
@IdClass(FingerprintTemplate.Key.class)
class FingerprintTemplate {
    @Id
    private String authRef;

    @Id
    private UUID id;

    @Column(nullable = false)
    private UUID authenticatorId;

    @Column(nullable = false)
    private int position;

    @Column(nullable = false)
    private int innerVersion;

    @Column(nullable = false)
    private int outerVersion;

    @Column(nullable = false)
    private byte[] sealedTemplate;

    @Column(nullable = false)
    private Instant boundAt;

    protected FingerprintTemplate() {} // Hibernate

    FingerprintTemplate(Key key, UUID authenticatorId, ProtectedTemplate template, TemplateSeal seal, Instant boundAt) {
        this.authRef = key.authRef();
        this.id = key.id();
        this.authenticatorId = authenticatorId;
        this.position = template.position().code();
        this.innerVersion = template.version().inner();
        this.outerVersion = template.version().outer();
        this.sealedTemplate = seal.close(template, key);
        this.boundAt = boundAt;
    }

    /// Empty when it is of an earlier format.
    Optional<ProtectedTemplate> opened(TemplateSeal seal) {
        return seal.open(sealedTemplate, key());
    }

    Key key() {
        return new Key(authRef, id);
    }

    UUID authenticatorId() {
        return authenticatorId;
    }

    FingerPosition position() {
        return FingerPosition.ofCode(position)
                .orElseThrow(() -> new IllegalStateException("the database allows positions 1 to 10 only"));
    }

    KeyVersion version() {
        return new KeyVersion(innerVersion, outerVersion);
    }

    Instant boundAt() {
        return boundAt;
    }

    /// The distribution column leads.
    record Key(String authRef, UUID id) implements Serializable {
        static Key of(AuthRef citizen, UUID id) {
            return new Key(citizen.value(), id);
        }
    }
}
