package org.nationalid.identity.binding;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.nationalid.identity.person.PersonId;

@ApplicationScoped
class UnfinishedBindingRepository implements PanacheRepositoryBase<UnfinishedBinding, UUID> {
    /// Notes or renews; retries and twins of one enrolment share a row.
    @Transactional
    void begin(PersonId person, Instant now) {
        getEntityManager()
                .createNativeQuery(
                        "insert into unfinished_binding (person_id, begun_at) values (:person, :now)"
                                + " on conflict (person_id) do update set begun_at = greatest(unfinished_binding.begun_at, :now)")
                .setParameter("person", person.value())
                .setParameter("now", now)
                .executeUpdate();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void finish(PersonId person) {
        delete("personId", person.value());
    }

    /// The oldest that nobody has tried again since.
    @Transactional
    List<UnfinishedBinding> begunBefore(Instant latest, int limit) {
        return find("begunAt < ?1 order by begunAt", latest).page(0, limit).list();
    }

    /// Unless it was tried again meanwhile.
    @Transactional
    void forget(UnfinishedBinding unfinished) {
        delete("personId = ?1 and begunAt = ?2", unfinished.person().value(), unfinished.begunAt());
    }
}
