package org.nationalid.identity.person;

import static org.nationalid.identity.person.PersonRefusal.IDENTITY_NOT_ACTIVE;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.nationalid.platform.problem.Refusal;

/// One enrolled person.
@Entity
@Table(name = "person")
class Person {
    @Id
    @Column(name = "person_id")
    private UUID id;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private PersonStatus status;

    @Column(nullable = false)
    private String language;

    @Column(name = "alias_index", nullable = false)
    private UUID perpetualAlias;

    @Column(name = "sealed_number", nullable = false, updatable = false)
    private byte[] sealedNumber;

    @Column(name = "sealed_attributes", nullable = false)
    private byte[] sealedAttributes;

    @Column(name = "enrolled_at", nullable = false, updatable = false)
    private Instant enrolledAt;

    protected Person() {} // Hibernate

    Person(
            PersonId id,
            String language,
            UUID perpetualAlias,
            byte[] sealedNumber,
            byte[] sealedAttributes,
            Instant now) {
        this.id = id.value();
        this.status = PersonStatus.ACTIVE;
        this.language = language;
        this.perpetualAlias = perpetualAlias;
        this.sealedNumber = sealedNumber.clone();
        this.sealedAttributes = sealedAttributes.clone();
        this.enrolledAt = now;
    }

    void requireActive() {
        if (status != PersonStatus.ACTIVE) {
            throw new Refusal(IDENTITY_NOT_ACTIVE)
                    .withDetail("The identity is " + status.name().toLowerCase(Locale.ROOT));
        }
    }

    PersonId id() {
        return new PersonId(id);
    }

    PersonStatus status() {
        return status;
    }

    String language() {
        return language;
    }

    UUID perpetualAlias() {
        return perpetualAlias;
    }

    byte[] sealedNumber() {
        return sealedNumber.clone();
    }

    byte[] sealedAttributes() {
        return sealedAttributes.clone();
    }
}
