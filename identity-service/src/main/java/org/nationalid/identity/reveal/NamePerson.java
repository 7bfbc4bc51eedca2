package org.nationalid.identity.reveal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.nationalid.identity.index.BlindIndex;
import org.nationalid.identity.person.PersonId;
import org.nationalid.identity.reference.References;

/// Remembers where a person's reference of the access log leads.
@ApplicationScoped
public class NamePerson {
    private final AuditNameRepository repository;
    private final References references;
    private final BlindIndex blindIndex;

    NamePerson(AuditNameRepository repository, References references, BlindIndex blindIndex) {
        this.repository = repository;
        this.references = references;
        this.blindIndex = blindIndex;
    }

    /// Within the transaction that enrols the person.
    @Transactional(Transactional.TxType.MANDATORY)
    public void name(PersonId person) {
        repository.persist(new AuditName(indexOf(references.audit(person)), person));
    }

    /// Names some of those who have none yet.
    ///
    /// @return how many
    @Transactional
    int nameOthers(int limit) {
        List<PersonId> unnamed = repository.findUnnamed(limit);
        unnamed.forEach(this::name);
        return unnamed.size();
    }

    UUID indexOf(String auditRef) {
        return blindIndex.of("audit-name", auditRef);
    }
}
