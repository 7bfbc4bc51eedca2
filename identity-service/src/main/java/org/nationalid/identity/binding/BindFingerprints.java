package org.nationalid.identity.binding;

import static org.nationalid.identity.binding.BindingRefusal.AUTHENTICATORS_UNAVAILABLE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.nationalid.platform.problem.Refusal;

/// Binds fingerprints to an auth reference. Call it outside a transaction: it waits for another service.
@ApplicationScoped
public class BindFingerprints {
    private static final Logger LOG = Logger.getLogger(BindFingerprints.class);
    private static final Duration TRY_AGAIN_AFTER = Duration.ofSeconds(5);
    /// The statuses with which auth-service speaks about the samples; any other is between the two services.
    private static final Set<Integer> ABOUT_THE_SAMPLES = Set.of(400, 422);

    private final FingerprintAuthenticators authenticators;

    BindFingerprints(@RestClient FingerprintAuthenticators authenticators) {
        this.authenticators = authenticators;
    }

    /// @throws Refusal auth-service's own about the samples, else `authenticators-unavailable`
    public List<BoundFinger> bind(String authRef, List<FingerSample> samples) {
        try {
            return authenticators.bind(new BindingRequest(authRef, samples)).fingers();
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
