package org.nationalid.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.nationalid.platform.correlation.Correlation;

/// The one place where a failure becomes an answer. Whatever is not a refusal leaves as a 500 without details;
/// the details are in the log under the correlation id.
public class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private static final Duration WAIT = Duration.ofSeconds(2);

    @ServerExceptionMapper
    public Response refusal(Refusal refusal) {
        Problem problem = refusal.toProblem(Correlation.id());
        Response.ResponseBuilder response = answer(problem);
        if (refusal.retryAfterSeconds() > 0) {
            response.header(HttpHeaders.RETRY_AFTER, refusal.retryAfterSeconds());
        }
        return response.build();
    }

    /// Names one member at fault. Violations are a set; the alphabet makes the same request get the same answer.
    @ServerExceptionMapper
    public Response invalid(ConstraintViolationException violations) {
        ConstraintViolation<?> first = Collections.min(
                violations.getConstraintViolations(),
                Comparator.comparing(violation -> fieldOf(violation.getPropertyPath())));
        return refusal(Refusal.at(RequestRefusal.REQUEST_INVALID, fieldOf(first.getPropertyPath()))
                .withDetail(first.getMessage()));
    }

    @ServerExceptionMapper(priority = 1)
    public Response unreadable(JsonProcessingException failure) {
        if (failure instanceof JsonMappingException mapping
                && !mapping.getPath().isEmpty()) {
            return refusal(Refusal.at(RequestRefusal.REQUEST_MALFORMED, pathOf(mapping)));
        }
        return refusal(new Refusal(RequestRefusal.REQUEST_MALFORMED));
    }

    /// The framework has a mapper of its own for this type, which would answer without a problem.
    @ServerExceptionMapper
    public Response mismatched(MismatchedInputException failure) {
        return unreadable(failure);
    }

    @ServerExceptionMapper
    public Response framework(WebApplicationException failure) {
        if (failure.getCause() instanceof JsonProcessingException json) {
            return unreadable(json);
        }
        if (failure.getCause() instanceof Refusal refusal) {
            return refusal(refusal);
        }
        Response original = failure.getResponse();
        if (original.hasEntity()) {
            return original;
        }
        if (original.getStatus() >= 500) {
            return unexpected(failure);
        }
        String reason = original.getStatusInfo().getReasonPhrase();
        Response.ResponseBuilder response =
                answer(new Problem("about:blank", reason, original.getStatus(), null, null, null, Correlation.id()));
        String allowed = original.getHeaderString(HttpHeaders.ALLOW);
        return (allowed == null ? response : response.header(HttpHeaders.ALLOW, allowed)).build();
    }

    @ServerExceptionMapper
    public Response unauthenticated(UnauthorizedException failure) {
        return unauthenticated();
    }

    @ServerExceptionMapper
    public Response unauthenticated(AuthenticationFailedException failure) {
        return unauthenticated();
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException failure) {
        return refusal(new Refusal(RequestRefusal.ACCESS_NOT_ALLOWED));
    }

    private Response unauthenticated() {
        return Response.fromResponse(refusal(new Refusal(RequestRefusal.AUTHENTICATION_NEEDED)))
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    /// Another service could not be reached at all.
    @ServerExceptionMapper
    public Response unreachable(ProcessingException failure) {
        LOG.warnf("a service could not be reached: %s", failure.getMessage());
        return refusal(new Refusal(RequestRefusal.SERVICE_UNAVAILABLE).retryAfter(WAIT));
    }

    @ServerExceptionMapper
    public Response unexpected(Throwable failure) {
        if (Unavailability.isBehind(failure)) {
            LOG.warnf("something that is needed does not answer: %s", failure.getMessage());
            return refusal(new Refusal(RequestRefusal.SERVICE_UNAVAILABLE).retryAfter(WAIT));
        }
        LOG.error("request failed", failure);
        return refusal(new Refusal(RequestRefusal.UNEXPECTED));
    }

    private static Response.ResponseBuilder answer(Problem problem) {
        return Response.status(problem.status())
                .type(MediaType.valueOf(Problem.MEDIA_TYPE))
                .entity(problem);
    }

    /// Drops the method and parameter name that Jakarta Validation puts in front, and speaks the wire's snake case.
    private static String fieldOf(Path path) {
        List<String> nodes = new ArrayList<>();
        path.forEach(node -> nodes.add(node.toString()));
        List<String> member =
                nodes.size() > 2 ? nodes.subList(2, nodes.size()) : nodes.subList(nodes.size() - 1, nodes.size());
        return snakeCase(String.join(".", member));
    }

    private static String pathOf(JsonMappingException failure) {
        return failure.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                .collect(Collectors.joining("."))
                .replace(".[", "[");
    }

    private static String snakeCase(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }
}
