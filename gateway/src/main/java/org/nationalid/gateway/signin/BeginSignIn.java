package org.nationalid.gateway.signin;

import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.UUID;
import org.nationalid.gateway.accessgrant.Secret;
import org.nationalid.gateway.relyingparty.RegisteredParty;
import org.nationalid.platform.id.Ids;

/// Remembers a sound authorization request and binds it to the browser.
@ApplicationScoped
public class BeginSignIn {
    private final InteractionRepository repository;
    private final InstantSource clock;

    BeginSignIn(InteractionRepository repository, InstantSource clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /// A sign-in that waits for the alias.
    public record BegunSignIn(UUID interaction, Secret browserSecret) {}

    @Transactional
    public BegunSignIn begin(AuthenticationRequest request, RegisteredParty party) {
        UUID id = Ids.next();
        Secret browserSecret = Secret.random();
        repository.persist(
                new Interaction(id, browserSecret, party.clientId(), request.toQueryString(), clock.instant()));
        return new BegunSignIn(id, browserSecret);
    }
}
