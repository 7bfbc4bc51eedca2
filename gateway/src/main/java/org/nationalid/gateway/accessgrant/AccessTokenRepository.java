package org.nationalid.gateway.accessgrant;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class AccessTokenRepository implements PanacheRepositoryBase<AccessToken, byte[]> {}
