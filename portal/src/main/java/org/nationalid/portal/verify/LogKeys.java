package org.nationalid.portal.verify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.nationalid.portal.gateway.PublicLog;

/// The keys that proofs are checked with, as the gateway publishes them. In templates: `{cdi:logKeys…}`.
@Named("logKeys")
@ApplicationScoped
public class LogKeys {
    private static final Logger LOG = Logger.getLogger(LogKeys.class);
    private static final Duration KEPT_FOR = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final PublicLog log;
    private final String gateway;
    private final InstantSource clock = InstantSource.system();
    private volatile Known known = new Known("", Instant.MIN);

    LogKeys(@RestClient PublicLog log, @ConfigProperty(name = "nid.gateway.issuer") String gateway) {
        this.log = log;
        this.gateway = gateway;
    }

    /// What the last question brought; after a failure the older answer, for a short while.
    private record Known(String policy, Instant askAgainAt) {}

    /// A C2SP tlog-policy; empty when the gateway could not be asked. At most a minute old, so that a public page
    /// costs the gateway nothing, not even when it is away.
    public String policy() {
        Known current = known;
        Instant now = clock.instant();
        if (now.isBefore(current.askAgainAt())) return current.policy();
        try {
            current = new Known(log.policy(), now.plus(KEPT_FOR));
        } catch (ProcessingException | WebApplicationException e) {
            LOG.warnf("The log's keys could not be read from the gateway: %s", e.getMessage());
            current = new Known(current.policy(), now.plus(PATIENCE));
        }
        known = current;
        return current.policy();
    }

    /// Where anybody can read the same.
    public String address() {
        return gateway + "/log/policy";
    }
}
