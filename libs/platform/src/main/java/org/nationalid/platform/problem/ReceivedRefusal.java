package org.nationalid.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Locale;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;

/// On the caller's side: the problem that another service answered with becomes a refusal here, with the same type,
/// so that it reaches the edge unchanged. What is not a problem of ours counts as that service being unavailable.
public class ReceivedRefusal implements ResponseExceptionMapper<Refusal> {
    private static final String TYPE_PREFIX = "/problems/";
    private static final Duration WAIT = Duration.ofSeconds(2);

    private final ObjectMapper json;

    ReceivedRefusal(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public boolean handles(int status, MultivaluedMap<String, Object> headers) {
        return status >= 400;
    }

    @Override
    public Refusal toThrowable(Response response) {
        Refusal unavailable = new Refusal(RequestRefusal.SERVICE_UNAVAILABLE).retryAfter(WAIT);
        String contentType = response.getHeaderString(HttpHeaders.CONTENT_TYPE);
        if (contentType == null || !contentType.startsWith(Problem.MEDIA_TYPE)) {
            return unavailable;
        }
        try {
            Problem problem = json.readValue(response.readEntity(String.class), Problem.class);
            if (!problem.type().startsWith(TYPE_PREFIX) || problem.status() == 500) {
                return unavailable;
            }
            Refusal refusal = Refusal.at(new Code(problem), problem.field()).withDetail(problem.detail());
            String wait = response.getHeaderString(HttpHeaders.RETRY_AFTER);
            return wait == null ? refusal : refusal.retryAfter(Duration.ofSeconds(Long.parseLong(wait)));
        } catch (JsonProcessingException | NumberFormatException e) {
            return unavailable;
        }
    }

    private record Code(Problem problem) implements RefusalCode {
        @Override
        public String name() {
            return problem.type()
                    .substring(TYPE_PREFIX.length())
                    .replace('-', '_')
                    .toUpperCase(Locale.ROOT);
        }

        @Override
        public int status() {
            return problem.status();
        }

        @Override
        public String title() {
            return problem.title();
        }

        @Override
        public String remedy() {
            return problem.remedy();
        }
    }
}
