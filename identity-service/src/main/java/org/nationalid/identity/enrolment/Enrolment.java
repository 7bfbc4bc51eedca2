package org.nationalid.identity.enrolment;

import static org.nationalid.identity.enrolment.EnrolmentRefusal.IDEMPOTENCY_KEY_REUSED;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.nationalid.identity.binding.BoundFinger;
import org.nationalid.identity.person.PersonId;
import org.nationalid.platform.problem.Refusal;

/// A completed enrolment. There is no row for one that was refused or broke off.
@Entity
@Table(name = "enrolment")
class Enrolment {
    @Id
    @Column(name = "key_index")
    private UUID key;

    @Column(nullable = false, updatable = false)
    private UUID id;

    @Column(name = "person_id", nullable = false, updatable = false)
    private UUID personId;

    @Column(name = "content_digest", nullable = false, updatable = false)
    private UUID content;

    @Column(nullable = false, updatable = false)
    private String registrar;

    @Convert(converter = FingerListConverter.class)
    @Column(nullable = false, updatable = false)
    private List<BoundFinger> fingers;

    @Column(name = "enrolled_at", nullable = false, updatable = false)
    private Instant enrolledAt;

    protected Enrolment() {} // Hibernate

    Enrolment(EnrolmentIdentity identity, UUID id, String registrar, List<BoundFinger> fingers, Instant now) {
        this.key = identity.key();
        this.id = id;
        this.personId = identity.person().value();
        this.content = identity.content();
        this.registrar = registrar;
        this.fingers = List.copyOf(fingers);
        this.enrolledAt = now;
    }

    /// Refuses a request that uses the key of this enrolment for something else.
    void requireSame(EnrolmentIdentity identity) {
        if (!content.equals(identity.content())) {
            throw Refusal.at(IDEMPOTENCY_KEY_REUSED, "Idempotency-Key");
        }
    }

    UUID id() {
        return id;
    }

    PersonId person() {
        return new PersonId(personId);
    }

    List<BoundFinger> fingers() {
        return fingers;
    }

    Instant enrolledAt() {
        return enrolledAt;
    }
}
