package org.nationalid.identity.reveal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.nationalid.identity.person.FindPerson;
import org.nationalid.identity.person.KnownPerson;
import org.nationalid.identity.person.PersonAttributes;
import org.nationalid.platform.problem.Refusal;

/// Finds the person behind a reference, in any status: an inquiry may concern somebody who has died.
@ApplicationScoped
class RevealIdentity {
    private static final int BATCH = 1000;

    private final AuditNameRepository repository;
    private final NamePerson namePerson;
    private final FindPerson findPerson;

    RevealIdentity(AuditNameRepository repository, NamePerson namePerson, FindPerson findPerson) {
        this.repository = repository;
        this.namePerson = namePerson;
        this.findPerson = findPerson;
    }

    RevealResponse reveal(String auditRef) {
        KnownPerson person = find(auditRef)
                .or(() -> findAmongTheUnnamed(auditRef))
                .flatMap(name -> findPerson.find(name.person()))
                .orElseThrow(() -> Refusal.at(RevealRefusal.AUDIT_REFERENCE_UNKNOWN, "audit_ref"));
        PersonAttributes attributes = person.attributes();
        return new RevealResponse(
                attributes.name().latin(),
                attributes.name().nativeForm(),
                attributes.name().nativeLanguage(),
                attributes.birthdate(),
                person.status());
    }

    private Optional<AuditName> find(String auditRef) {
        return repository.findByIdOptional(namePerson.indexOf(auditRef));
    }

    /// Only after an upgrade is there anybody among them.
    private Optional<AuditName> findAmongTheUnnamed(String auditRef) {
        boolean hasNamed = false;
        while (namePerson.nameOthers(BATCH) > 0) {
            hasNamed = true;
        }
        return hasNamed ? find(auditRef) : Optional.empty();
    }
}
