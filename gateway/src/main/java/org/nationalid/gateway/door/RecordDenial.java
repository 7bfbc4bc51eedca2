package org.nationalid.gateway.door;

import io.quarkus.runtime.BlockingOperationControl;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.nationalid.gateway.bearer.Caller;
import org.nationalid.gateway.limit.RefusedRequests;
import org.nationalid.platform.problem.ProblemMappers;
import org.nationalid.platform.problem.Refusal;
import org.nationalid.platform.problem.RefusalCode;
import org.nationalid.platform.problem.RequestRefusal;

/// Who is turned away because of a missing, wrong or insufficient token is on record before they are answered. Where
/// that happens on the event loop, which must not wait, it is counted, and the count written within a minute.
public class RecordDenial {
    private static final int BEFORE_THE_PLATFORMS = 4_000;

    private final RefusedRequests refusedRequests;
    private final Caller caller;
    private final ProblemMappers problems = new ProblemMappers();

    RecordDenial(RefusedRequests refusedRequests, Caller caller) {
        this.refusedRequests = refusedRequests;
        this.caller = caller;
    }

    @ServerExceptionMapper(priority = BEFORE_THE_PLATFORMS)
    public Response unauthenticated(UnauthorizedException failure) {
        return recorded(RequestRefusal.AUTHENTICATION_NEEDED, () -> "", () -> problems.unauthenticated(failure));
    }

    @ServerExceptionMapper(priority = BEFORE_THE_PLATFORMS)
    public Response unauthenticated(AuthenticationFailedException failure) {
        return recorded(RequestRefusal.AUTHENTICATION_NEEDED, () -> "", () -> problems.unauthenticated(failure));
    }

    @ServerExceptionMapper(priority = BEFORE_THE_PLATFORMS)
    public Response forbidden(ForbiddenException failure) {
        return recorded(RequestRefusal.ACCESS_NOT_ALLOWED, caller::clientId, () -> problems.forbidden(failure));
    }

    private Response recorded(RefusalCode code, Supplier<String> clientId, Supplier<Response> answer) {
        if (!BlockingOperationControl.isBlockingAllowed()) {
            refusedRequests.count(code.slug());
            return answer.get();
        }
        try {
            refusedRequests.writeDown(code.slug(), clientId.get());
            return answer.get();
        } catch (Refusal unavailable) {
            return problems.refusal(unavailable);
        }
    }
}
