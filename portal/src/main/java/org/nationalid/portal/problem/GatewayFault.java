package org.nationalid.portal.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.ClientWebApplicationException;

/// What the gateway found wrong with something that a visitor typed or chose: for pages that show it beside the field.
///
/// @param slug the last part of the problem's type
/// @param field by the gateway's name; empty where no single one is at fault
public record GatewayFault(String slug, String field) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<Integer> OF_THE_VISITOR = Set.of(400, 409, 422, 429);

    /// Empty where the visitor could not have done better: not signed in, not allowed, not found, not available.
    public static Optional<GatewayFault> of(ClientWebApplicationException refusal) {
        return of(refusal, OF_THE_VISITOR);
    }

    /// @param statuses with which an answer can be told on the page that asked; empty for any other
    public static Optional<GatewayFault> of(ClientWebApplicationException refusal, Set<Integer> statuses) {
        Response answer = refusal.getResponse();
        if (!statuses.contains(answer.getStatus())) {
            return Optional.empty();
        }
        try {
            JsonNode problem = JSON.readTree(answer.readEntity(String.class));
            String type = problem.path("type").asText();
            String slug = type.substring(type.lastIndexOf('/') + 1);
            return slug.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new GatewayFault(slug, problem.path("field").asText("")));
        } catch (JsonProcessingException noProblem) {
            return Optional.empty();
        }
    }
}
