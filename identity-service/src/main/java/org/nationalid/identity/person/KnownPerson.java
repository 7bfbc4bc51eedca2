package org.nationalid.identity.person;

import java.util.UUID;

/// A person as the other features see one. Attributes are unsealed only when they are asked for: most requests need
/// none.
public final class KnownPerson {
    private final Person person;
    private final AttributeVault vault;

    KnownPerson(Person person, AttributeVault vault) {
        this.person = person;
        this.vault = vault;
    }

    public PersonId id() {
        return person.id();
    }

    public PersonStatus status() {
        return person.status();
    }

    public String language() {
        return person.language();
    }

    public UUID perpetualAlias() {
        return person.perpetualAlias();
    }

    public byte[] sealedNumber() {
        return person.sealedNumber();
    }

    public PersonAttributes attributes() {
        return vault.open(person.sealedAttributes(), person.id());
    }
}
