package org.nationalid.auth.fingerprint;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.logging.Logger;

/// Brings the templates of all citizens under the configured outer key version, citizen by citizen and without
/// them: what leaked before matches nothing any more. May die at any moment and be run again; several nodes may run
/// it at once. Writes nothing about a citizen into the log.
@ApplicationScoped
class RenewOuterKeys {
    private static final Logger LOG = Logger.getLogger(RenewOuterKeys.class);
    private static final int AT_ONCE = 100;

    private final FingerprintTemplateRepository templates;
    private final RekeyTemplates rekeyTemplates;
    private final KeyVersions versions;

    RenewOuterKeys(FingerprintTemplateRepository templates, RekeyTemplates rekeyTemplates, KeyVersions versions) {
        this.templates = templates;
        this.rekeyTemplates = rekeyTemplates;
        this.versions = versions;
    }

    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void renew() {
        int done = 0;
        int left = 0;
        List<OuterVersionHeld> page = behind(OuterVersionHeld.BEFORE_ALL);
        while (!page.isEmpty()) {
            for (OuterVersionHeld held : page) {
                if (rekey(held)) done++;
                else left++;
            }
            page = behind(page.getLast()); // whoever was left is passed by, so one cannot hold up the others
        }
        if (done + left > 0)
            LOG.infof(
                    "the fingers of %d citizens lie under outer key version %d now, those of %d could not be re-keyed",
                    done, versions.outer(), left);
    }

    private List<OuterVersionHeld> behind(OuterVersionHeld last) {
        return templates.withOuterVersionBelow(versions.outer(), last, AT_ONCE);
    }

    private boolean rekey(OuterVersionHeld held) {
        try {
            return rekeyTemplates.rekey(held.citizen());
        } catch (RuntimeException e) { // its message may name a row
            LOG.warnf("templates could not be re-keyed: %s", e.getClass().getName());
            return false;
        }
    }
}
