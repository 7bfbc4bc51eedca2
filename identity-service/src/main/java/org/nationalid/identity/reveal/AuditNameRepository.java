package org.nationalid.identity.reveal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.nationalid.identity.person.PersonId;

@ApplicationScoped
class AuditNameRepository implements PanacheRepositoryBase<AuditName, UUID> {
    /// Persons who were enrolled before references could be followed back.
    List<PersonId> findUnnamed(int limit) {
        String sql = """
                select person_id from person
                where not exists (select 1 from audit_name where audit_name.person_id = person.person_id)
                limit :limit
                """;
        List<PersonId> unnamed = new ArrayList<>();
        for (Object id : getEntityManager()
                .createNativeQuery(sql, UUID.class)
                .setParameter("limit", limit)
                .getResultList()) {
            unnamed.add(new PersonId((UUID) id));
        }
        return unnamed;
    }
}
