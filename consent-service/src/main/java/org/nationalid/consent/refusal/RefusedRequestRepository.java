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

    /// Lets the refusals of one citizen follow one another until the transaction ends: two clicks at once would both
    /// find no earlier answer, and the second would break the constraint instead of repeating the first.
    void takeTurn(ConsentRef citizen) {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:citizen, 1))")
                .setParameter("citizen", citizen.value())
                .getSingleResult();
    }
}
