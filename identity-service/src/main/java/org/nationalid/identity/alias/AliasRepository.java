package org.nationalid.identity.alias;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.nationalid.identity.person.PersonId;

@ApplicationScoped
class AliasRepository implements PanacheRepositoryBase<Alias, UUID> {
    /// Waits for whoever is using the same alias.
    Optional<Alias> findLocked(UUID index) {
        return findByIdOptional(index, LockModeType.PESSIMISTIC_WRITE);
    }

    /// How many aliases of a type the person can use now. One of the few queries that must ask every shard.
    long countUsable(PersonId owner, AliasType type, Instant now) {
        return count(
                "personId = ?1 and type = ?2 and revokedAt is null and (expiresAt is null or expiresAt > ?3)"
                        + " and (transactionsLeft is null or transactionsLeft > 0)",
                owner.value(),
                type,
                now);
    }
}
