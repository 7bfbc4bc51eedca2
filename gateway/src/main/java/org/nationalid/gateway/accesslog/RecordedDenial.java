package org.nationalid.gateway.accesslog;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/// Whether the request that is being served has its denial on record already, so that the edge writes it down where
/// nobody before it has, and never twice.
@ApplicationScoped
public class RecordedDenial {
    private static final String RECORDED = RecordedDenial.class.getName();

    private final CurrentVertxRequest current;

    RecordedDenial(CurrentVertxRequest current) {
        this.current = current;
    }

    void remember() {
        RoutingContext request = request();
        if (request != null) {
            request.put(RECORDED, true);
        }
    }

    public boolean isOnRecord() {
        RoutingContext request = request();
        return request != null && request.get(RECORDED) != null;
    }

    /// Null where a schedule writes, or the platform's end.
    private RoutingContext request() {
        return Arc.container().requestContext().isActive() ? current.getCurrent() : null;
    }
}
