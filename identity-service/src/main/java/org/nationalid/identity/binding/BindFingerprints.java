package org.nationalid.identity.binding;

import static org.nationalid.identity.binding.BindingRefusal.AUTHENTICATORS_UNAVAILABLE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.nationalid.identity.person.PersonId;
import org.nationalid.identity.reference.References;
import org.nationalid.platform.problem.Refusal;

/// Binds fingerprints to a person who is not written yet, and notes that first, so that they are removed should the
/// person never be written. Call it outside a transaction: it waits for another service.
@ApplicationScoped
public class BindFingerprints {
    private static final Logger LOG = Logger.getLogger(BindFingerprints.class);
    private static final Duration TRY_AGAIN_AFTER = Duration.ofSeconds(5);
    /// The statuses with which auth-service speaks about the samples; any other is between the two services.
    private static final Set<Integer> ABOUT_THE_SAMPLES = Set.of(400, 422);

    private final FingerprintAuthenticators authenticators;
    private final UnfinishedBindingRepository unfinished;
    private final References references;
    private final InstantSource clock;

    BindFingerprints(
            @RestClient FingerprintAuthenticators authenticators,
            UnfinishedBindingRepository unfinished,
            References references,
            InstantSource clock) {
        this.authenticators = authenticators;
        this.unfinished = unfinished;
        this.references = references;
        this.clock = clock;
    }

    /// @throws Refusal auth-service's own about the samples, else `authenticators-unavailable`
    public List<BoundFinger> bind(PersonId person, List<FingerSample> samples) {
        unfinished.begin(person, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        try {
            return authenticators
                    .bind(new BindingRequest(references.auth(person), samples))
                    .fingers();
        } catch (WebApplicationException e) {
            throw aboutTheSamples(e.getResponse()).orElseGet(() -> unavailable(e));
        } catch (ProcessingException e) {
            throw unavailable(e);
        }
    }

    private static Optional<Refusal> aboutTheSamples(Response answer) {
        if (!ABOUT_THE_SAMPLES.contains(answer.getStatus())) {
            return Optional.empty();
        }
        try {
            return Optional.of(answer.readEntity(AuthProblem.class))
                    .filter(AuthProblem::namesARefusal)
                    .map(AuthProblem::toRefusal);
        } catch (ProcessingException | IllegalStateException e) {
            return Optional.empty();
        }
    }

    private static Refusal unavailable(Exception cause) {
        LOG.warnf("auth-service did not bind fingerprints: %s", cause.toString());
        return new Refusal(AUTHENTICATORS_UNAVAILABLE).retryAfter(TRY_AGAIN_AFTER);
    }
}
