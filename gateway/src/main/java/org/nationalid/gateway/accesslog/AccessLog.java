package org.nationalid.gateway.accesslog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.nationalid.gateway.upstream.AuditService;
import org.nationalid.platform.correlation.Correlation;
import org.nationalid.platform.id.Ids;
import org.nationalid.platform.problem.Refusal;

/// Writes accesses down before they are answered. When that fails, nothing leaves: the caller gets 503 and may retry.
@ApplicationScoped
public class AccessLog {
    private static final Logger LOG = Logger.getLogger(AccessLog.class);
    private static final Duration WAIT = Duration.ofSeconds(2);

    private final AuditService audit;
    private final RecordedDenial recordedDenial;
    private final InstantSource clock;

    AccessLog(@RestClient AuditService audit, RecordedDenial recordedDenial, InstantSource clock) {
        this.audit = audit;
        this.recordedDenial = recordedDenial;
        this.clock = clock;
    }

    /// Returns once the entry is durable.
    ///
    /// @throws Refusal `access-log-unavailable` (503) when it is not
    public AuditService.Receipt append(AccessDraft draft) {
        AuditService.Receipt receipt = append(draft.at(Ids.next(), clock.instant(), Correlation.id()));
        if (draft.isDenial()) {
            recordedDenial.remember();
        }
        return receipt;
    }

    /// The same for a success that may be sent again, by any node: one id and time, one entry. A denial is of one
    /// request, which remembers it, so it is not taken here.
    public void append(AccessDraft draft, UUID id, Instant time) {
        if (draft.isDenial()) {
            throw new IllegalArgumentException("a denial is written down once, by the request that it ends");
        }
        append(draft.at(id, time, null));
    }

    private AuditService.Receipt append(AccessEvent event) {
        try {
            return audit.append(new AuditService.Entries(List.of(event)))
                    .receipts()
                    .getFirst();
        } catch (ProcessingException | Refusal e) {
            LOG.errorf("access not written down, so it is not answered: %s", e.getMessage());
            throw new Refusal(AccessLogRefusal.ACCESS_LOG_UNAVAILABLE).retryAfter(WAIT);
        }
    }
}
