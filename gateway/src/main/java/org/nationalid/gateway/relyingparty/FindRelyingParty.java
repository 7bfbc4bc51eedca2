package org.nationalid.gateway.relyingparty;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/// Finds a relying party by its client id. Registrations are asked for on every request and change seldom, so a
/// node may be up to five seconds behind; the node that changed one knows at once.
@ApplicationScoped
public class FindRelyingParty {
    static final Duration STALENESS = Duration.ofSeconds(5);

    private final RelyingPartyRepository repository;
    private final InstantSource clock;
    private final ConcurrentMap<String, Known> known = new ConcurrentHashMap<>();

    FindRelyingParty(RelyingPartyRepository repository, InstantSource clock) {
        this.repository = repository;
        this.clock = clock;
    }

    public Optional<RegisteredParty> byClientId(String clientId) {
        if (!ClientId.isOne(clientId)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Known cached = known.get(clientId);
        if (cached != null && now.isBefore(cached.until())) {
            return Optional.of(cached.party());
        }
        Optional<RegisteredParty> read = QuarkusTransaction.requiringNew()
                .call(() -> repository.findByIdOptional(clientId).map(RelyingParty::read));
        read.ifPresent(party -> known.put(clientId, new Known(party, now.plus(STALENESS))));
        return read;
    }

    void forget(String clientId) {
        known.remove(clientId);
    }

    private record Known(RegisteredParty party, Instant until) {}
}
