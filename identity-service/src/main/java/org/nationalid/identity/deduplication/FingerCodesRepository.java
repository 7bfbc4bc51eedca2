package org.nationalid.identity.deduplication;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.nationalid.biometrics.index.IndexEntry;
import org.nationalid.biometrics.sample.FingerPosition;
import org.nationalid.identity.person.PersonId;

@ApplicationScoped
class FingerCodesRepository implements PanacheRepositoryBase<FingerCodes, FingerCodes.Key> {
    /// A fixed number that all nodes lock while one of them decides that nobody like this is enrolled.
    private static final long ENROLMENT_LOCK = 0x6E69_6464_6564_7570L;

    /// Who was recorded since, the oldest first, and when.
    List<Recorded> recordedSince(Instant since) {
        return getEntityManager()
                .createQuery(
                        "select f.key.personId, max(f.recordedAt) from FingerCodes f where f.recordedAt >= :since"
                                + " group by f.key.personId order by max(f.recordedAt)",
                        Recorded.class)
                .setParameter("since", since)
                .getResultList();
    }

    /// Plain rows, not entities: they are read inside transactions that write something else.
    List<Row> of(Collection<UUID> persons) {
        return getEntityManager()
                .createQuery(
                        "select f.key.personId, f.position, f.sealedCodes from FingerCodes f"
                                + " where f.key.personId in :persons",
                        Row.class)
                .setParameter("persons", persons)
                .getResultList();
    }

    boolean has(UUID person) {
        return count("key.personId", person) > 0;
    }

    /// One enrolment at a time from here to the end of the transaction, over all nodes.
    void lockOutOtherEnrolments() {
        getEntityManager()
                .createNativeQuery("select count(*) from pg_advisory_xact_lock(:number)", Long.class)
                .setParameter("number", ENROLMENT_LOCK)
                .getSingleResult();
    }

    /// A person whose codes are in the table.
    record Recorded(UUID person, Instant at) {}

    /// The sealed codes of one impression.
    @SuppressWarnings("ArrayRecordComponent") // read once and dropped, never compared
    record Row(UUID person, short position, byte[] sealedCodes) {
        IndexEntry entry(CodesVault vault) {
            FingerPosition finger = FingerPosition.ofCode(position).orElseThrow();
            return vault.open(sealedCodes, new PersonId(person), finger);
        }
    }
}
