package org.nationalid.identity.binding;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.nationalid.identity.person.PersonId;

/// Fingerprints that may be bound for a person who was not written yet.
@Entity
@Table(name = "unfinished_binding")
class UnfinishedBinding {
    @Id
    @Column(name = "person_id")
    private UUID personId;

    @Column(name = "begun_at", nullable = false)
    private Instant begunAt;

    protected UnfinishedBinding() {} // Hibernate

    PersonId person() {
        return new PersonId(personId);
    }

    Instant begunAt() {
        return begunAt;
    }
}
