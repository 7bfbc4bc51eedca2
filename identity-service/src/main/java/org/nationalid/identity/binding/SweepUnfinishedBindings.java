package org.nationalid.identity.binding;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.nationalid.identity.person.FindPerson;
import org.nationalid.identity.reference.References;

/// Removes the fingerprints of enrolments that were never completed: auth-service holds no templates of persons who
/// do not exist. Safe beside a retry at the same moment: what a retry binds is younger than what is removed, and
/// the fingerprints of somebody who is written are never touched. Several nodes may sweep at once.
@ApplicationScoped
class SweepUnfinishedBindings {
    private static final Logger LOG = Logger.getLogger(SweepUnfinishedBindings.class);
    private static final int AT_ONCE = 100;

    private final UnfinishedBindingRepository unfinished;
    private final FindPerson findPerson;
    private final FingerprintAuthenticators authenticators;
    private final References references;
    private final BindingConfig config;
    private final InstantSource clock;

    SweepUnfinishedBindings(
            UnfinishedBindingRepository unfinished,
            FindPerson findPerson,
            @RestClient FingerprintAuthenticators authenticators,
            References references,
            BindingConfig config,
            InstantSource clock) {
        this.unfinished = unfinished;
        this.findPerson = findPerson;
        this.authenticators = authenticators;
        this.references = references;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "3m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void sweep() {
        List<UnfinishedBinding> found;
        int swept = 0;
        do {
            found = unfinished.begunBefore(clock.instant().minus(config.sweptAfter()), AT_ONCE);
            for (UnfinishedBinding one : found) {
                if (!remove(one)) return; // auth-service is away: the next turn goes on
                unfinished.forget(one);
                swept++;
            }
        } while (found.size() == AT_ONCE);
        if (swept > 0) LOG.infof("removed the fingerprints of %d enrolments that were not completed", swept);
    }

    private boolean remove(UnfinishedBinding one) {
        if (findPerson.find(one.person()).isPresent()) return true; // a twin of the enrolment completed it
        // Half the wait leaves room on both sides: for a binding that took its time, and for clocks that differ.
        Duration margin = config.sweptAfter().dividedBy(2);
        try {
            authenticators.remove(new RemovalRequest(
                    references.auth(one.person()), one.begunAt().plus(margin)));
            return true;
        } catch (WebApplicationException | ProcessingException e) {
            LOG.warnf("auth-service did not remove fingerprints: %s", e.toString());
            return false;
        }
    }
}
