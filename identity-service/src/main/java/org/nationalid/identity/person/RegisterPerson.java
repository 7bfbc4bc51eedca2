package org.nationalid.identity.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;

/// Writes a new person down, in the transaction that gives the person a number and an alias.
@ApplicationScoped
public class RegisterPerson {
    private final PersonRepository persons;
    private final AttributeVault vault;

    RegisterPerson(PersonRepository persons, AttributeVault vault) {
        this.persons = persons;
        this.vault = vault;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void register(
            PersonId id,
            PersonAttributes attributes,
            String language,
            byte[] sealedNumber,
            UUID perpetualAlias,
            Instant now) {
        persons.persist(new Person(id, language, perpetualAlias, sealedNumber, vault.seal(attributes, id), now));
    }
}
