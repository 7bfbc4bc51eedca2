package org.nationalid.auth.otp;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nationalid.auth.factor.AuthRef;

/// Every change to codes and their counters. Each is one statement that commits by itself: the row lock of PostgreSQL
/// makes parallel tries on all nodes follow one another, and each sees what the one before it did.
@ApplicationScoped
class OneTimePasswordRepository implements PanacheRepositoryBase<OneTimePassword, OneTimePassword.Key> {
    private static final Duration KEPT_AFTER_END = Duration.ofDays(1);

    private final CodeHash codeHash;

    OneTimePasswordRepository(CodeHash codeHash) {
        this.codeHash = codeHash;
    }

    private static final String STORE = """
            with swept as (
                delete from one_time_password
                where auth_ref = :citizen and expires_at < :keptSince
                    and (transaction_id, relying_party) <> (:transaction, :relyingParty)
            ), failure as (
                select coalesce(sum(tries), 0) as tries_in_a_row from one_time_password
                where auth_ref = :citizen and expires_at >= :keptSince and sent_at > coalesce(
                    (select max(used_at) from one_time_password where auth_ref = :citizen), timestamptz '-infinity')
            ), slot as (
                insert into one_time_password_sending as sending (auth_ref, sent_at)
                select :citizen, array[cast(:now as timestamptz)] from failure where tries_in_a_row < :failuresMax
                    and not exists (select from one_time_password where auth_ref = :citizen
                        and transaction_id = :transaction and relying_party = :relyingParty
                        and (used_at is not null or tries >= 5))
                on conflict (auth_ref) do update
                set sent_at = array(select t from unnest(sending.sent_at) t where t > :windowStart)
                    || cast(:now as timestamptz)
                where (select count(*) from unnest(sending.sent_at) t where t > :windowStart) < :sendsMax
                returning auth_ref
            )
            insert into one_time_password as otp
                (auth_ref, transaction_id, relying_party, id, code_hash, sent_at, expires_at)
            select auth_ref, :transaction, :relyingParty, :id, :hash, :now, :expiresAt from slot
            on conflict (auth_ref, transaction_id, relying_party) do update
            set id = excluded.id, code_hash = excluded.code_hash, sent_at = excluded.sent_at,
                expires_at = excluded.expires_at
            where otp.used_at is null and otp.tries < 5
            returning tries
            """;

    /// Hashes are compared inside the statement that counts the try, so that there is no moment between the two.
    /// Both are HMACs under a key that the caller does not have: how long their comparison takes says nothing about
    /// the code.
    private static final String TRY = """
            update one_time_password
            set tries = tries + 1, used_at = case when code_hash = :hash then cast(:now as timestamptz) end
            where auth_ref = :citizen and transaction_id = :transaction and relying_party = :relyingParty
                and tries < 5 and used_at is null and code_hash is not null and expires_at > :now
            returning id, tries, used_at is not null as "right"
            """;

    private static final String VOID = """
            with freed as (
                update one_time_password_sending set sent_at = array_remove(sent_at, cast(:sentAt as timestamptz))
                where auth_ref = :citizen
            )
            update one_time_password set code_hash = null
            where auth_ref = :citizen and transaction_id = :transaction and relying_party = :relyingParty and id = :id
            returning id
            """;

    /// Wrong tries since the last success, the oldest first.
    private static final String FAILURES = """
            select expires_at, tries from one_time_password
            where auth_ref = :citizen and expires_at >= :keptSince and tries > 0 and sent_at > coalesce(
                (select max(used_at) from one_time_password where auth_ref = :citizen), timestamptz '-infinity')
            order by expires_at
            """;

    private static final String SENDS = """
            select t from one_time_password_sending, unnest(sent_at) t
            where auth_ref = :citizen and t > :windowStart order by t
            """;

    /// Stores a code and takes one of the citizen's sends for it; sweeps away what ended a day ago on the way.
    ///
    /// @return the tries already made in this transaction, or empty when no code may be sent now
    Optional<Integer> store(OtpUse use, OneTimePassword otp, OtpConfig limits, Instant windowStart) {
        Query query = named(STORE, use)
                .setParameter("id", otp.id())
                .setParameter("hash", otp.codeHash())
                .setParameter("now", otp.sentAt())
                .setParameter("expiresAt", otp.expiresAt())
                .setParameter("keptSince", otp.sentAt().minus(KEPT_AFTER_END))
                .setParameter("windowStart", windowStart)
                .setParameter("sendsMax", limits.sendsMax())
                .setParameter("failuresMax", limits.failuresMax());
        return first(query).map(row -> row.get("tries", Integer.class));
    }

    /// Counts one try and uses the code up if the hash is right; empty when the code may not be tried at all.
    Optional<Try> attempt(OtpUse use, byte[] hash, Instant now) {
        Query query = named(TRY, use).setParameter("hash", hash).setParameter("now", now);
        return first(query)
                .map(row -> new Try(
                        row.get("id", UUID.class), row.get("tries", Integer.class), row.get("right", Boolean.class)));
    }

    /// Makes a code that could not be sent unusable and gives the send back; the tries stay counted.
    void withdraw(OtpUse use, OneTimePassword otp) {
        first(named(VOID, use).setParameter("id", otp.id()).setParameter("sentAt", otp.sentAt()));
    }

    Optional<OneTimePassword> find(OtpUse use) {
        return findByIdOptional(
                new OneTimePassword.Key(use.citizen().value(), codeHash.ofTransaction(use), use.relyingParty()));
    }

    /// Forgets, for all citizens, what ended a day ago. The failures of a day still count until then.
    @Transactional
    void forgetEnded(Instant now) {
        Instant keptSince = now.minus(KEPT_AFTER_END);
        getEntityManager()
                .createNativeQuery("delete from one_time_password where expires_at < :keptSince")
                .setParameter("keptSince", keptSince)
                .executeUpdate();
        getEntityManager()
                .createNativeQuery("delete from one_time_password_sending"
                        + " where (select max(t) from unnest(sent_at) t) < :keptSince or sent_at = '{}'")
                .setParameter("keptSince", keptSince)
                .executeUpdate();
    }

    /// When the messages of the window left, the oldest first.
    List<Instant> sends(AuthRef citizen, Instant windowStart) {
        Query query = getEntityManager()
                .createNativeQuery(SENDS, Tuple.class)
                .setParameter("citizen", citizen.value())
                .setParameter("windowStart", windowStart);
        return all(query).stream().map(row -> row.get("t", Instant.class)).toList();
    }

    /// When so many failures in a row will be forgotten that a code may be sent again.
    Instant failuresEnd(AuthRef citizen, int failuresMax, Instant now) {
        Query query = getEntityManager()
                .createNativeQuery(FAILURES, Tuple.class)
                .setParameter("citizen", citizen.value())
                .setParameter("keptSince", now.minus(KEPT_AFTER_END));
        List<Tuple> oldestFirst = all(query);
        int left = oldestFirst.stream()
                .mapToInt(row -> row.get("tries", Integer.class))
                .sum();
        for (Tuple row : oldestFirst) {
            left -= row.get("tries", Integer.class);
            if (left < failuresMax) return row.get("expires_at", Instant.class).plus(KEPT_AFTER_END);
        }
        return now;
    }

    private Query named(String sql, OtpUse use) {
        return getEntityManager()
                .createNativeQuery(sql, Tuple.class)
                .setParameter("citizen", use.citizen().value())
                .setParameter("transaction", codeHash.ofTransaction(use))
                .setParameter("relyingParty", use.relyingParty());
    }

    private static Optional<Tuple> first(Query query) {
        return all(query).stream().findFirst();
    }

    private static List<Tuple> all(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(Tuple.class::cast).toList();
    }

    /// One counted try.
    record Try(UUID id, int tries, boolean right) {}
}
