package org.nationalid.gateway.relyingparty;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class RelyingPartyRepository implements PanacheRepositoryBase<RelyingParty, String> {}
