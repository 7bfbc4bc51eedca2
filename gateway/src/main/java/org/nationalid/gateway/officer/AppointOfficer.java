package org.nationalid.gateway.officer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;

/// Gives a citizen an office, or moves its holder to another unit.
@ApplicationScoped
class AppointOfficer {
    private final OfficerRepository repository;
    private final InstantSource clock;

    AppointOfficer(OfficerRepository repository, InstantSource clock) {
        this.repository = repository;
        this.clock = clock;
    }

    @Transactional
    void appoint(OfficeId office, String unit) {
        repository
                .findByIdOptional(office)
                .ifPresentOrElse(
                        holder -> holder.moveTo(unit),
                        () -> repository.persist(new Officer(office, unit, clock.instant())));
    }
}
