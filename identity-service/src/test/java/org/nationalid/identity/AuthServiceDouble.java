package org.nationalid.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// auth-service as far as enrolment sees it, over real HTTP: binds samples by reference, and can refuse and break
/// in the ways that a real one does.
public class AuthServiceDouble implements QuarkusTestResourceLifecycleManager {
    /// How it behaves next.
    public enum Mood {
        WORKING,
        /// Finds that the second image does not show the finger that it is said to show.
        SEEING_ANOTHER_FINGER,
        OVERLOADED,
        /// Binds, and dies before it answers.
        DYING_AFTER_BINDING
    }

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ConcurrentMap<String, JsonNode> BOUND = new ConcurrentHashMap<>();
    private static final List<JsonNode> REMOVALS = new CopyOnWriteArrayList<>();
    private static final List<String> CORRELATION_IDS = new CopyOnWriteArrayList<>();
    private static volatile Mood mood = Mood.WORKING;

    private HttpServer server;

    /// The samples bound now, by auth reference.
    public static Map<String, JsonNode> bound() {
        return BOUND;
    }

    /// What it was asked to remove.
    public static List<JsonNode> removals() {
        return REMOVALS;
    }

    public static List<String> correlationIds() {
        return CORRELATION_IDS;
    }

    public static void be(Mood next) {
        mood = next;
    }

    public static void forget() {
        BOUND.clear();
        REMOVALS.clear();
        CORRELATION_IDS.clear();
        mood = Mood.WORKING;
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/v1/fingerprint-authenticators", AuthServiceDouble::answer);
        server.start();
        return Map.of(
                "quarkus.rest-client.auth.url",
                "http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonNode request = JSON.readTree(exchange.getRequestBody());
            if (!comesFromIdentityService(exchange)) {
                problem(exchange, 401, "authentication-needed", "");
                return;
            }
            if (exchange.getRequestURI().getPath().endsWith("/removals")) {
                remove(exchange, request);
                return;
            }
            CORRELATION_IDS.add(exchange.getRequestHeaders().getFirst("X-Correlation-Id"));
            if (mood == Mood.OVERLOADED) {
                problem(exchange, 503, "service-unavailable", "");
                return;
            }
            if (mood == Mood.SEEING_ANOTHER_FINGER) {
                problem(exchange, 422, "fingerprint-impressions-differ", "samples[1].image");
                return;
            }
            BOUND.put(request.get("auth_ref").asText(), request.get("samples"));
            if (mood == Mood.DYING_AFTER_BINDING) {
                return; // closing the exchange without a response breaks the connection
            }
            send(exchange, 201, "application/json", "{\"fingers\":[" + fingers(request) + "]}");
        }
    }

    private static void remove(HttpExchange exchange, JsonNode request) throws IOException {
        if (mood == Mood.OVERLOADED) {
            problem(exchange, 503, "service-unavailable", "");
            return;
        }
        REMOVALS.add(request);
        BOUND.remove(request.get("auth_ref").asText());
        exchange.sendResponseHeaders(204, -1);
    }

    private static boolean comesFromIdentityService(HttpExchange exchange) {
        String header = exchange.getRequestHeaders().getFirst("Authorization");
        if (header == null || !header.startsWith("Bearer ")) {
            return false;
        }
        try {
            JWTClaimsSet claims =
                    SignedJWT.parse(header.substring("Bearer ".length())).getJWTClaimsSet();
            return "identity-service".equals(claims.getIssuer())
                    && claims.getAudience().equals(List.of("auth-service"));
        } catch (ParseException e) {
            return false;
        }
    }

    private static String fingers(JsonNode request) {
        return StreamSupport.stream(request.get("samples").spliterator(), false)
                .map(sample -> sample.get("position").asInt())
                .distinct()
                .map(position -> "{\"position\":" + position + ",\"quality\":\"good\"}")
                .collect(Collectors.joining(","));
    }

    private static void problem(HttpExchange exchange, int status, String slug, String field) throws IOException {
        String body = """
                {"type":"/problems/%s","title":"from auth-service","status":%d,"detail":"another finger","field":"%s",
                 "remedy":"capture again","correlation_id":"x"}
                """.formatted(slug, status, field);
        send(exchange, status, "application/problem+json", body);
    }

    private static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }
}
