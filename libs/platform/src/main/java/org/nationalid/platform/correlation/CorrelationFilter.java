package org.nationalid.platform.correlation;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.nationalid.platform.id.Ids;

/// Takes the caller's correlation id, or makes one where it is absent or not a UUID, and gives it back.
public class CorrelationFilter {
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int BEFORE_EVERYTHING = 10_000;

    void register(@Observes Filters filters) {
        filters.register(
                context -> {
                    HttpServerRequest request = context.request();
                    String given = request.getHeader(Correlation.HEADER);
                    String id = given != null && UUID.matcher(given).matches()
                            ? given
                            : Ids.next().toString();
                    request.headers().set(Correlation.HEADER, id);
                    context.response().putHeader(Correlation.HEADER, id);
                    MDC.put(Correlation.MDC_KEY, id);
                    context.next();
                },
                BEFORE_EVERYTHING);
    }

    /// Once more on the thread that serves the request: a virtual thread starts with an empty context.
    @ServerRequestFilter(preMatching = true)
    public void remember(ContainerRequestContext request) {
        MDC.put(Correlation.MDC_KEY, request.getHeaderString(Correlation.HEADER));
    }
}
