package org.nationalid.demo.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.URI;
import java.util.Map;
import org.nationalid.demo.StepFailed;

/// What came back.
public record Answer(URI uri, int status, Map<String, String> headers, String body) {
    private static final JsonMapper JSON = new JsonMapper();

    /// The body as JSON; a missing node when it is none.
    public JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    /// The last part of the problem type (RFC 9457), or OAuth's error code; empty when the body names neither.
    public String problem() {
        String type = json().path("type").asText("");
        return type.isEmpty() ? json().path("error").asText("") : type.substring(type.lastIndexOf('/') + 1);
    }

    public Answer orFail(String sentence) {
        if (status / 100 == 2) return this;
        throw new StepFailed(sentence, uri + " answered " + status + ": " + body);
    }

    public String header(String name) {
        return headers.getOrDefault(name, "");
    }
}
