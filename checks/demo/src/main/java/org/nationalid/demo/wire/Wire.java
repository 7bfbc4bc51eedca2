package org.nationalid.demo.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// One HTTP client that follows nothing by itself.
public final class Wire {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final int TRIES_MAX = 5;

    private final Memory memory;
    private final HttpClient http;

    public Wire() {
        this(new Memory(true));
    }

    /// For benchmarks, which make too many requests to remember.
    public static Wire forgetful() {
        return new Wire(new Memory(false));
    }

    private Wire(Memory memory) {
        this.memory = memory;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
                .connectTimeout(PATIENCE)
                .build();
    }

    /// Another browser: cookies of its own, the same memory.
    public Wire separate() {
        return new Wire(memory);
    }

    /// Everything that any platform address has answered so far.
    public List<Answer> heard() {
        return memory.all();
    }

    public Answer get(String url) {
        return send(HttpRequest.newBuilder(URI.create(url)));
    }

    public Answer get(String url, String bearer) {
        return send(HttpRequest.newBuilder(URI.create(url)).header("Authorization", "Bearer " + bearer));
    }

    public Answer post(String url, String type, String body) {
        return send(HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    public Answer postForm(String url, List<Map.Entry<String, String>> fields) {
        return post(url, "application/x-www-form-urlencoded", encoded(fields));
    }

    /// A JSON request of a client that holds a token; `headers` alternate names and values.
    public Answer json(String method, String url, String bearer, JsonNode body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url))
                .header("Authorization", "Bearer " + bearer)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body.toString()));
        if (headers.length > 0) request.headers(headers);
        return send(request);
    }

    public static String encoded(List<Map.Entry<String, String>> fields) {
        return fields.stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /// A platform that has just started answers 503 for a while, which means: try again. Callers repeat nothing that
    /// would have a second effect, because the platform promises that a refused request had none.
    private Answer send(HttpRequest.Builder builder) {
        HttpRequest request = builder.timeout(PATIENCE).build();
        Answer answer = sendOnce(request);
        for (int tries = 1; answer.status() == 503 && tries < TRIES_MAX; tries++) {
            pause();
            answer = sendOnce(request);
        }
        return answer;
    }

    private Answer sendOnce(HttpRequest request) {
        try {
            HttpResponse<String> response =
                    http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            response.headers().map().forEach((name, values) -> headers.put(name, values.getFirst()));
            var answer = new Answer(request.uri(), response.statusCode(), headers, response.body());
            memory.keep(answer);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(request.uri() + " does not answer: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
