package org.nationalid.gateway.signin;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.StaleStateException;
import org.nationalid.gateway.accessgrant.Secret;
import org.nationalid.platform.problem.Refusal;

/// Opens a sign-in for the browser that began it, and changes it in transactions that never span a remote call.
@ApplicationScoped
class OpenInteraction {
    private final InteractionRepository repository;
    private final InstantSource clock;

    OpenInteraction(InteractionRepository repository, InstantSource clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /// @throws Refusal `sign-in-not-found` for whoever is not that browser, and after its end
    Interaction open(UUID id, String browserSecret) {
        return QuarkusTransaction.requiringNew().call(() -> find(id, browserSecret));
    }

    /// Applies one change; a parallel change of the same sign-in makes one of the two fail, not both count.
    Interaction change(UUID id, String browserSecret, Consumer<Interaction> change) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                Interaction interaction = find(id, browserSecret);
                change.accept(interaction);
                return interaction;
            });
        } catch (QuarkusTransactionException | PersistenceException e) {
            throw lostTheRace(e) ? new Refusal(SignInRefusal.SIGN_IN_STEP_OUT_OF_ORDER) : e;
        }
    }

    /// Only the version column says that somebody else changed the row; any other failure is the database's.
    private static boolean lostTheRace(Throwable failure) {
        return failure != null
                && (failure instanceof OptimisticLockException
                        || failure instanceof StaleStateException
                        || lostTheRace(failure.getCause()));
    }

    private Interaction find(UUID id, String browserSecret) {
        return repository
                .findByIdOptional(id)
                .filter(found -> browserSecret != null && found.belongsTo(Secret.of(browserSecret)))
                .filter(found -> !found.isOverAt(clock.instant()))
                .orElseThrow(() -> new Refusal(SignInRefusal.SIGN_IN_NOT_FOUND));
    }

    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    @Transactional
    void forgetExpired() {
        repository.delete("expiresAt < ?1", clock.instant());
    }
}
