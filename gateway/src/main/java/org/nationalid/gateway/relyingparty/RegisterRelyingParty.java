package org.nationalid.gateway.relyingparty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Optional;

/// Registers an application, or takes over its changed registration.
@ApplicationScoped
public class RegisterRelyingParty {
    private final RelyingPartyRepository repository;
    private final InstantSource clock;

    RegisterRelyingParty(RelyingPartyRepository repository, InstantSource clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /// Says no before anything is written, here or in the access log.
    @Transactional
    public void requireAcceptable(RegisteredParty party) {
        repository.findByIdOptional(party.clientId()).ifPresent(known -> known.requireSector(party.sector()));
    }

    /// @return whether the application is new
    @Transactional
    public boolean register(RegisteredParty party) {
        Optional<RelyingParty> existing = repository.findByIdOptional(party.clientId(), LockModeType.PESSIMISTIC_WRITE);
        existing.ifPresentOrElse(
                known -> known.change(party, clock.instant()),
                () -> repository.persist(new RelyingParty(party, clock.instant())));
        return existing.isEmpty();
    }
}
