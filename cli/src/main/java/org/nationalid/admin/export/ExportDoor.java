package org.nationalid.admin.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.nationalid.admin.export.ExportJob.RemoteFile;
import org.nationalid.admin.terminal.Failure;

/// The gateway's door for auditors' exports (`/v1/audit/exports`). What fails by chance is tried again; asking twice
/// under one key makes one export.
public final class ExportDoor {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Set<Integer> PASSING = Set.of(429, 502, 503, 504);
    private static final int TRIES = 4;
    private static final int WAIT_SECONDS_MAX = 10;

    private final URI exports;
    private final AccessToken token;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    /// @param gateway with or without a final slash
    public ExportDoor(URI gateway, AccessToken token) {
        this.exports = URI.create(gateway.toString().replaceAll("/+$", "") + "/v1/audit/exports");
        this.token = token;
    }

    public ExportJob request(ObjectNode export) {
        String key = UUID.randomUUID().toString();
        return ExportJob.of(json(send(() -> HttpRequest.newBuilder(exports)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(export.toString())))));
    }

    public ExportJob find(UUID id) {
        return ExportJob.of(json(send(() -> HttpRequest.newBuilder(of(id)).GET())));
    }

    InputStream open(UUID id, RemoteFile file) {
        return send(() ->
                HttpRequest.newBuilder(URI.create(of(id) + "/" + file.kind())).GET());
    }

    private URI of(UUID id) {
        return URI.create(exports + "/" + id);
    }

    private static JsonNode json(InputStream body) {
        try (body) {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new Failure("The gateway's answer cannot be read.", "Check the address after --gateway.", e);
        }
    }

    private interface Question {
        HttpRequest.Builder ask();
    }

    private InputStream send(Question question) {
        for (int tries = 1; ; tries++) {
            HttpRequest request = question.ask()
                    .timeout(PATIENCE)
                    .header("Authorization", "Bearer " + token.read())
                    .build();
            try {
                HttpResponse<InputStream> answer = http.send(request, BodyHandlers.ofInputStream());
                if (answer.statusCode() / 100 == 2) {
                    return answer.body();
                }
                if (!PASSING.contains(answer.statusCode()) || tries == TRIES) {
                    throw refusal(answer);
                }
                answer.body().close();
                Pause.seconds(answer.headers()
                        .firstValue("Retry-After")
                        .filter(text -> text.matches("[0-9]{1,4}"))
                        .map(Integer::parseInt)
                        .map(seconds -> Math.clamp(seconds, 1, WAIT_SECONDS_MAX))
                        .orElse(tries));
            } catch (IOException e) {
                if (tries == TRIES) {
                    throw new Failure(
                            "The gateway does not answer: " + e.getMessage(), "Check the address after --gateway.", e);
                }
                Pause.seconds(tries);
            } catch (InterruptedException e) {
                throw Pause.interrupted(e);
            }
        }
    }

    private static Failure refusal(HttpResponse<InputStream> answer) throws IOException {
        return switch (answer.statusCode()) {
            case 401 ->
                new Failure(
                        "The gateway does not accept the access token (401): it is over, or not one of this gateway.",
                        "Sign in again and renew the token; an export that was begun goes on: --resume ID.");
            case 403 ->
                new Failure(
                        "The gateway does not let this token export (403).",
                        "It needs the scope audit, of an application where you are appointed auditor.");
            default -> new Failure(problem(answer), "Change what it names, or tell the gateway's operator.");
        };
    }

    /// A problem of RFC 9457 in one line.
    private static String problem(HttpResponse<InputStream> answer) throws IOException {
        String body = new String(answer.body().readAllBytes(), StandardCharsets.UTF_8);
        String said = "The gateway refused (" + answer.statusCode() + ")";
        try {
            JsonNode problem = JSON.readTree(body);
            String field = problem.path("field").asText("");
            String detail = problem.path("detail").asText("");
            return said + ": "
                    + problem.path("title").asText(problem.path("type").asText())
                    + (field.isEmpty() ? "" : ", at \"" + field + "\"")
                    + (detail.isEmpty() ? "" : ": " + detail);
        } catch (JsonProcessingException e) {
            return said + ".";
        }
    }
}
