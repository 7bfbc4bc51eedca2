package org.nationalid.gateway.signin;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class InteractionRepository implements PanacheRepositoryBase<Interaction, UUID> {}
