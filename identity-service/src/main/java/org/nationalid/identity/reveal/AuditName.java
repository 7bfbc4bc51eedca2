package org.nationalid.identity.reveal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.nationalid.identity.person.PersonId;

/// Where a reference of the access log leads.
@Entity
@Table(name = "audit_name")
class AuditName {
    @Id
    @Column(name = "name_index")
    private UUID index;

    @Column(name = "person_id", nullable = false, updatable = false)
    private UUID personId;

    protected AuditName() {} // Hibernate

    AuditName(UUID index, PersonId owner) {
        this.index = index;
        this.personId = owner.value();
    }

    PersonId person() {
        return new PersonId(personId);
    }
}
