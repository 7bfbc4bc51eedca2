package org.nationalid.consent.record;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Finds consents of one citizen; no query spans two.
@ApplicationScoped
class ConsentRepository implements PanacheRepositoryBase<Consent, ConsentKey> {
    /// The one consent that neither withdrawal nor a newer grant has ended; it may have expired.
    Optional<Consent> findOpen(ConsentRef citizen, String client, Purpose purpose) {
        return find(
                        "consentRef = ?1 and client = ?2 and purpose = ?3 and withdrawnAt is null and replacedAt is null",
                        citizen.value(),
                        client,
                        purpose.code())
                .firstResultOptional();
    }

    Optional<Consent> findByIdempotencyKey(ConsentRef citizen, UUID key) {
        return find("consentRef = ?1 and idempotencyKey = ?2", citizen.value(), key)
                .firstResultOptional();
    }

    /// Holds the row until the transaction ends, so that of two withdrawals one sees the other.
    Optional<Consent> findLocked(ConsentRef citizen, UUID id) {
        return findByIdOptional(new ConsentKey(citizen.value(), id), LockModeType.PESSIMISTIC_WRITE);
    }

    List<Consent> newestFirst(ConsentRef citizen, int limit) {
        return find("consentRef = ?1 order by grantedAt desc, id desc", citizen.value())
                .page(0, limit)
                .list();
    }

    List<Consent> newestFirstAfter(ConsentRef citizen, Instant grantedAt, UUID id, int limit) {
        return find(
                        "consentRef = ?1 and (grantedAt < ?2 or (grantedAt = ?2 and id < ?3))"
                                + " order by grantedAt desc, id desc",
                        citizen.value(),
                        grantedAt,
                        id)
                .page(0, limit)
                .list();
    }

    /// Lets the grants and withdrawals of one citizen follow one another until the transaction ends. Without it two
    /// grants at once would both see no open consent, and the unique index would turn the second into a failure
    /// instead of a replacement.
    void takeTurn(ConsentRef citizen) {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:citizen, 0))")
                .setParameter("citizen", citizen.value())
                .getSingleResult();
    }
}
