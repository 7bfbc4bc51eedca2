package org.nationalid.identity.number;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.nationalid.identity.person.PersonId;

/// A number that has been given out. The row stays when its person dies: numbers are never given twice.
@Entity
@Table(name = "national_number")
class TakenNumber {
    @Id
    @Column(name = "number_index")
    private UUID index;

    @Column(name = "person_id", nullable = false, updatable = false)
    private UUID personId;

    protected TakenNumber() {} // Hibernate

    TakenNumber(UUID index, PersonId owner) {
        this.index = index;
        this.personId = owner.value();
    }
}
