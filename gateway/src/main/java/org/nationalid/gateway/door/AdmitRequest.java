package org.nationalid.gateway.door;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.vertx.VertxInputStream;
import org.nationalid.gateway.limit.AddressLimit;
import org.nationalid.gateway.limit.LimitRefusal;
import org.nationalid.gateway.limit.RefusedRequests;
import org.nationalid.gateway.signin.RefusalPage;
import org.nationalid.platform.problem.Refusal;
import org.nationalid.platform.problem.RequestRefusal;

/// Stops what is too large or too much before a byte of a body is read.
public class AdmitRequest {
    private static final int AFTER_CORRELATION = 5_001;
    private static final long SHARE_BYTES = 64 << 10; // a body counts once for each such piece
    private static final Set<HttpMethod> BODILESS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final AddressLimit addressLimit;
    private final RefusedRequests refusedRequests;
    private final RefusalPage refusalPage;

    AdmitRequest(AddressLimit addressLimit, RefusedRequests refusedRequests, RefusalPage refusalPage) {
        this.addressLimit = addressLimit;
        this.refusedRequests = refusedRequests;
        this.refusalPage = refusalPage;
    }

    /// @return a page, where somebody looks at one
    @ServerRequestFilter(preMatching = true, priority = AFTER_CORRELATION)
    public Optional<Response> admit(RoutingContext request) {
        long limit = BodyLimit.of(request.normalizedPath());
        Optional<Duration> wait = addressLimit.take(request, 1 + lengthOf(request, limit) / SHARE_BYTES);
        if (wait.isPresent()) {
            refusedRequests.count(LimitRefusal.TOO_MANY_REQUESTS.slug());
            Refusal refusal = new Refusal(LimitRefusal.TOO_MANY_REQUESTS).retryAfter(wait.get());
            if (isPage(request.normalizedPath())) {
                return Optional.of(refusalPage.busy(refusal));
            }
            throw refusal;
        }
        return Optional.empty();
    }

    /// What the body will take at most. A stated length over the limit ends here; a stream is cut there when it
    /// is read.
    private static long lengthOf(RoutingContext request, long limit) {
        String stated = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (stated == null) {
            request.put(VertxInputStream.MAX_REQUEST_SIZE_KEY, limit);
            return BODILESS.contains(request.request().method()) ? 0 : limit;
        }
        long length = Long.parseLong(stated); // the HTTP codec has refused what is no number
        if (length > limit) {
            throw new Refusal(RequestRefusal.REQUEST_TOO_LARGE).withDetail("at most " + limit + " bytes here");
        }
        return length;
    }

    private static boolean isPage(String path) {
        return path.equals("/authorize") || path.startsWith("/sign-in/");
    }
}
