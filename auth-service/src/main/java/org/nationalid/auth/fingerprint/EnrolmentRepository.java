package org.nationalid.auth.fingerprint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nationalid.auth.factor.AuthRef;

/// One row per citizen with fingerprints. Each change is one statement, atomic on all nodes.
@ApplicationScoped
class EnrolmentRepository {
    private static final String NEXT_VERSION = """
            insert into fingerprint_enrolment as enrolment (auth_ref, key_version) values (:citizen, :least)
            on conflict (auth_ref) do update
                set key_version = greatest(enrolment.key_version + 1, excluded.key_version)
            returning key_version
            """;

    /// From the fifth failure on: 30 seconds, then twice as long each time, at most an hour.
    private static final String COUNT_FAILURE = """
            update fingerprint_enrolment
            set failures = failures + 1,
                blocked_until = case when failures >= 4 then cast(:now as timestamptz)
                    + least(interval '30 seconds' * power(2, least(failures - 4, 7)), interval '1 hour') end
            where auth_ref = :citizen and failures < 50 and (blocked_until is null or blocked_until <= :now)
            returning failures
            """;

    private static final String CLEAR = """
            update fingerprint_enrolment set failures = 0, blocked_until = null where auth_ref = :citizen
            returning failures
            """;

    private static final String HOLD = """
            select failures from fingerprint_enrolment where auth_ref = :citizen for update
            """;

    private static final String STATE = """
            select failures, coalesce(blocked_until, timestamptz 'epoch') as blocked_until
            from fingerprint_enrolment where auth_ref = :citizen
            """;

    private final EntityManager database;

    EnrolmentRepository(EntityManager database) {
        this.database = database;
    }

    /// An inner version of the template keys that no finger of this citizen was bound under before.
    ///
    /// @param least the version is not below this one
    int takeNextVersion(AuthRef citizen, int least) {
        return first(query(NEXT_VERSION, citizen).setParameter("least", least))
                .map(row -> row.get("key_version", Integer.class))
                .orElseThrow();
    }

    /// Counts a try as a failure in advance.
    ///
    /// @return false when no try is allowed at `now`
    boolean countFailure(AuthRef citizen, Instant now) {
        return first(query(COUNT_FAILURE, citizen).setParameter("now", now)).isPresent();
    }

    /// After a match, or when the fingers are bound anew. Within a transaction it holds the citizen's row.
    void clearFailures(AuthRef citizen) {
        first(query(CLEAR, citizen));
    }

    /// Holds the citizen's row until the transaction ends: whoever changes templates does this first, so that two
    /// changes cannot mix.
    void hold(AuthRef citizen) {
        first(query(HOLD, citizen));
    }

    /// Empty when no finger was ever bound.
    Optional<LockState> lockState(AuthRef citizen) {
        return first(query(STATE, citizen))
                .map(row -> new LockState(row.get("failures", Integer.class), row.get("blocked_until", Instant.class)));
    }

    private Query query(String sql, AuthRef citizen) {
        return database.createNativeQuery(sql, Tuple.class).setParameter("citizen", citizen.value());
    }

    private static Optional<Tuple> first(Query query) {
        List<?> rows = query.getResultList();
        return rows.isEmpty() ? Optional.empty() : Optional.of((Tuple) rows.getFirst());
    }
}
