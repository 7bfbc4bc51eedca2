package org.nationalid.gateway.limit;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.nationalid.gateway.accesslog.AccessDraft;
import org.nationalid.gateway.accesslog.AccessLog;
import org.nationalid.gateway.accesslog.AccessType;
import org.nationalid.platform.problem.Refusal;

/// Writes down what was refused before its sender had proven anything: one entry each while the address has entries
/// left, and after that one a minute and kind that says how many. The log can never forget, so nobody may fill it.
@ApplicationScoped
public class RefusedRequests {
    private static final String UNKNOWN = "";

    private final AddressLimit addressLimit;
    private final AccessLog accessLog;
    private final Map<Kind, Long> counted = new ConcurrentHashMap<>();

    RefusedRequests(AddressLimit addressLimit, AccessLog accessLog) {
        this.addressLimit = addressLimit;
        this.accessLog = accessLog;
    }

    private record Kind(String reason, String clientId) {}

    public void writeDown(String reason) {
        writeDown(reason, UNKNOWN);
    }

    /// `clientId` is a registered client's: the kinds must stay few.
    public void writeDown(String reason, String clientId) {
        if (addressLimit.allowsAnEntry()) {
            append(new Kind(reason, clientId), reason);
        } else {
            count(reason, clientId);
        }
    }

    /// For what is never worth an entry of its own.
    public void count(String reason) {
        count(reason, UNKNOWN);
    }

    private void count(String reason, String clientId) {
        counted.merge(new Kind(reason, clientId), 1L, Long::sum);
    }

    @Scheduled(every = "60s", delayed = "60s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    public void writeCounts() {
        for (Kind kind : List.copyOf(counted.keySet())) {
            Long times = counted.remove(kind);
            if (times == null) continue; // somebody else has just written it
            try {
                append(kind, kind.reason() + " +" + times);
            } catch (Refusal unavailable) {
                counted.merge(kind, times, Long::sum);
            }
        }
    }

    void end(@Observes ShutdownEvent stop) {
        writeCounts();
    }

    private void append(Kind kind, String reason) {
        AccessDraft refused = AccessDraft.failure(AccessType.REQUEST_REFUSED, reason);
        accessLog.append(kind.clientId().equals(UNKNOWN) ? refused : refused.relyingParty(kind.clientId()));
    }
}
