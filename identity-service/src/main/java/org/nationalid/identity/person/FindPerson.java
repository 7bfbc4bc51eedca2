package org.nationalid.identity.person;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/// Finds persons. One select by primary key, read anew each time: a status must never be cached.
@ApplicationScoped
public class FindPerson {
    private final PersonRepository persons;
    private final AttributeVault vault;

    FindPerson(PersonRepository persons, AttributeVault vault) {
        this.persons = persons;
        this.vault = vault;
    }

    /// The person in any status.
    public Optional<KnownPerson> find(PersonId id) {
        return persons.findByIdOptional(id.value()).map(person -> new KnownPerson(person, vault));
    }

    /// The person, refused with `identity-not-active` in any other status.
    public Optional<KnownPerson> findActive(PersonId id) {
        return persons.findByIdOptional(id.value()).map(person -> {
            person.requireActive();
            return new KnownPerson(person, vault);
        });
    }
}
