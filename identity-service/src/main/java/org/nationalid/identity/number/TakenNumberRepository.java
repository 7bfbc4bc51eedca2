package org.nationalid.identity.number;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class TakenNumberRepository implements PanacheRepositoryBase<TakenNumber, UUID> {
    boolean holds(UUID index) {
        return findByIdOptional(index).isPresent();
    }
}
