package org.nationalid.gateway.accessgrant;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class AccessGrantRepository implements PanacheRepositoryBase<AccessGrant, UUID> {}
