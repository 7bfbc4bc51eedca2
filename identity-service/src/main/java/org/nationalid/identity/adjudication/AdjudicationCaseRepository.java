package org.nationalid.identity.adjudication;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class AdjudicationCaseRepository implements PanacheRepositoryBase<AdjudicationCase, UUID> {
    /// Open cases, the oldest first, after the case `after` or from the beginning when it is null.
    List<AdjudicationCase> open(AdjudicationCase after, int limit) {
        return after == null
                ? find("decision is null order by openedAt, id").page(0, limit).list()
                : find(
                                "decision is null and (openedAt > ?1 or (openedAt = ?1 and id > ?2)) order by openedAt, id",
                                after.openedAt(),
                                after.id())
                        .page(0, limit)
                        .list();
    }
}
