package org.nationalid.gateway.officer;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class OfficerRepository implements PanacheRepositoryBase<Officer, OfficeId> {}
