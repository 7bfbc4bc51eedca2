package org.nationalid.consent.refusal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.nationalid.consent.record.ConsentRef;

/// Finds refusals of one citizen.
@ApplicationScoped
class RefusedRequestRepository implements PanacheRepositoryBase<RefusedRequest, RefusedRequest.Key> {
    Optional<RefusedRequest> findByIdempotencyKey(ConsentRef citizen, UUID key) {
        return find("consentRef = ?1 and idempotencyKey = ?2", citizen.value(), key)
                .firstResultOptional();
    }
}
