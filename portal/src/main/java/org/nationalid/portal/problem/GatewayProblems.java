package org.nationalid.portal.problem;

import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.ClientWebApplicationException;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Turns the gateway's refusals into pages. What it says to programs is not for readers; the correlation id is.
public class GatewayProblems {
    private static final Logger LOG = Logger.getLogger(GatewayProblems.class);
    private static final String CORRELATION = "X-Correlation-Id";

    private final ProblemPage problemPage;

    GatewayProblems(ProblemPage problemPage) {
        this.problemPage = problemPage;
    }

    @ServerExceptionMapper
    public Response refused(ClientWebApplicationException refusal) {
        Response answer = refusal.getResponse();
        String correlationId = answer.getHeaderString(CORRELATION);
        return switch (answer.getStatus()) {
            case 401 -> problemPage.sessionOver();
            case 403 -> problemPage.officersOnly();
            case 400, 404, 410 -> problemPage.notFound();
            case 503 -> problemPage.notReadyYet(correlationId);
            default -> {
                LOG.warnf("The gateway answered %d, correlation id %s", answer.getStatus(), correlationId);
                yield problemPage.unavailable(correlationId);
            }
        };
    }

    @ServerExceptionMapper
    public Response unreachable(ProcessingException failure) {
        LOG.warnf("The gateway does not answer: %s", failure.getMessage());
        return problemPage.unavailable(null);
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException notAnAuditor) {
        return problemPage.officersOnly();
    }

    @ServerExceptionMapper
    public Response notFound(NotFoundException unknownAddress) {
        return problemPage.notFound();
    }
}
