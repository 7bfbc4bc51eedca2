package org.nationalid.e2e.platform;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// audit-service as the gateway speaks to it: the quick way to a log of many entries.
public final class AccessLog {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int BATCH = 500;
    private static final int TRIES_MAX = 100;
    private static final long PAUSE_MILLIS = 200;

    private final String url;
    private final ServiceKey gateway;
    private final HttpClient http = HttpClient.newHttpClient();

    AccessLog(String url, Path gatewayKey) {
        this.url = url;
        this.gateway = new ServiceKey(gatewayKey);
    }

    /// Writes so many accesses of an invented relying party, and returns their ids.
    public List<String> write(int accesses) {
        List<String> ids = new ArrayList<>();
        while (ids.size() < accesses) {
            List<Map<String, Object>> batch = new ArrayList<>();
            for (int i = 0; i < Math.min(BATCH, accesses - ids.size()); i++) batch.add(access());
            HttpResponse<String> answer = send(request("/v1/entries")
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(json(Map.of("entries", batch)))));
            if (answer.statusCode() != 201) throw new AssertionError(answer.statusCode() + " " + answer.body());
            batch.forEach(each -> ids.add((String) each.get("id")));
        }
        return ids;
    }

    /// The receipt of an entry; a young one has to wait for the next checkpoint.
    public String receipt(String id) {
        for (int tries = 0; tries < TRIES_MAX; tries++) {
            HttpResponse<String> answer =
                    send(request("/v1/entries/" + id + "/receipt").GET());
            if (answer.statusCode() == 200) return answer.body();
            if (answer.statusCode() != 503) throw new AssertionError(answer.statusCode() + " " + answer.body());
            pause();
        }
        throw new AssertionError("no receipt for " + id);
    }

    private static Map<String, Object> access() {
        return Map.of(
                "id", UUID.randomUUID().toString(),
                "time", Instant.now().toString(),
                "type", "token.issued",
                "outcome", "success",
                "service", "gateway",
                "relying_party", "many-receipts",
                "correlation_id", UUID.randomUUID().toString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path))
                .header("Authorization", "Bearer " + gateway.token("gateway", "audit-service"));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
