package org.nationalid.gateway.officer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;

/// An office held by a citizen, who is known here by their pairwise subject at one application.
@Entity
@Table(name = "officer")
@IdClass(OfficeId.class)
class Officer {
    @Id
    @Column(name = "client_id")
    private String clientId;

    @Id
    private String subject;

    @Id
    private String role;

    @Column(nullable = false)
    private String unit;

    @Column(name = "appointed_at", nullable = false, updatable = false)
    private Instant appointedAt;

    protected Officer() {} // Hibernate

    Officer(OfficeId office, String unit, Instant now) {
        this.clientId = office.clientId();
        this.subject = office.subject();
        this.role = office.role();
        this.unit = unit;
        this.appointedAt = now;
    }

    String unit() {
        return unit;
    }

    void moveTo(String newUnit) {
        unit = newUnit;
    }
}
