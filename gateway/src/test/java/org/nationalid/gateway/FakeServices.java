package org.nationalid.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The four services behind the gateway as one small program on loopback: it keeps what it is told, so that a
/// test can ask what the gateway did. The real ones stand behind the gateway in the end-to-end checks.
public class FakeServices implements QuarkusTestResourceLifecycleManager {
    static final String ALIAS = "9830872690593682";
    static final String CODE = "123456";
    static final String REFUSED_TYPE = "unheard.of";
    static final String NONE = "";
    static final String CASE = "0198c0de-0000-8000-8000-00000000000a";

    static final List<JsonNode> ENTRIES = new CopyOnWriteArrayList<>();
    static final Map<String, List<String>> CONSENTS = new ConcurrentHashMap<>();
    static final List<JsonNode> CALLS = new CopyOnWriteArrayList<>();
    static final List<ObjectNode> OUTBOX = new CopyOnWriteArrayList<>();
    public static volatile boolean auditIsDown;
    static volatile String typeUnknownToAudit = NONE;
    static volatile boolean consentIsDown;
    static volatile String triesLeft;
    static volatile boolean citizenIsSuspended;
    static volatile String subjectSuffix = "";
    static volatile long consentIsValidForSeconds;
    static final List<String> REFUSAL_KEYS = new CopyOnWriteArrayList<>();
    static volatile String requester = "somebody else";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern AFTER = Pattern.compile("after=([^&]+)");
    private static final Set<String> KNOWN_TYPES = typesInTheContract();
    private HttpServer server;

    /// What audit-service's committed contract lists under `EventType`: the fake takes nothing that the real one
    /// refuses.
    private static Set<String> typesInTheContract() {
        try {
            String contract = Files.readString(Path.of("..", "api", "audit-service.yaml"));
            String afterName = contract.substring(contract.indexOf("    EventType:"));
            String types = afterName.substring(0, afterName.indexOf("Response:"));
            Set<String> names = Pattern.compile("(?m)^ {6}- ([a-z.-]+)$")
                    .matcher(types)
                    .results()
                    .map(match -> match.group(1))
                    .collect(Collectors.toSet());
            if (names.isEmpty()) {
                throw new IllegalStateException("the contract lists no event types");
            }
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void forgetEverything() {
        ENTRIES.clear();
        CONSENTS.clear();
        CALLS.clear();
        OUTBOX.clear();
        auditIsDown = false;
        typeUnknownToAudit = NONE;
        consentIsDown = false;
        triesLeft = "4 tries are left";
        citizenIsSuspended = false;
        subjectSuffix = "";
        consentIsValidForSeconds = 180 * 86_400;
        REFUSAL_KEYS.clear();
        requester = "somebody else";
    }

    public static List<JsonNode> entriesOf(String type) {
        return ENTRIES.stream()
                .filter(entry -> entry.path("type").asText().equals(type))
                .toList();
    }

    /// One member of the newest entry of that type; empty where the entry does not have it.
    static String lastOf(String type, String member) {
        return entriesOf(type).getLast().path(member).asText();
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
        String url = "http://127.0.0.1:" + server.getAddress().getPort();
        return Map.of(
                // Enough for all tests together from 127.0.0.1, and refilled so slowly that one test can use another
                // address up on any machine.
                "nid.gateway.limits.address-burst", "4000",
                "nid.gateway.limits.address-per-second", "5",
                "nid.gateway.limits.entry-burst", "300",
                "quarkus.rest-client.identity.url", url,
                "quarkus.rest-client.auth.url", url,
                "quarkus.rest-client.consent.url", url,
                "quarkus.rest-client.audit.url", url);
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        JsonNode request = body.length == 0 ? JSON.createObjectNode() : JSON.readTree(body);
        String path = exchange.getRequestURI().getPath();
        if (!exchange.getRequestHeaders().containsKey("Authorization")) {
            problem(exchange, 401, "authentication-needed");
            return;
        }
        switch (path) {
            case "/v1/resolutions" -> resolve(exchange, request);
            case "/v1/one-time-passwords" -> {
                CALLS.add(request);
                ok(
                        exchange,
                        201,
                        Map.of(
                                "transaction_id", request.path("transaction_id").asText(),
                                "expires_at", Instant.now().plusSeconds(180).toString(),
                                "tries", 5));
            }
            case "/v1/verifications" -> verify(exchange, request);
            case "/v1/decisions" -> decide(exchange, request);
            case "/v1/consents" -> {
                if (consentIsDown) {
                    ok(exchange, 503, null);
                    return;
                }
                CALLS.add(request);
                CONSENTS.put(request.path("client_id").asText(), texts(request.path("items")));
                ok(
                        exchange,
                        201,
                        Map.of(
                                "consent_id", "0198c0de-0000-7000-8000-000000000001",
                                "state", "GRANTED",
                                "items", texts(request.path("items")),
                                "granted_at", Instant.now().toString(),
                                "expires_at", Instant.now().plusSeconds(3600).toString()));
            }
            case "/v1/refusals" -> {
                CALLS.add(request);
                REFUSAL_KEYS.add(String.valueOf(exchange.getRequestHeaders().getFirst("Idempotency-Key")));
                ok(exchange, 201, Map.of("refusal_id", UUID.randomUUID().toString()));
            }
            case "/v1/enrolments" -> {
                // As identity-service's contract has it.
                String key = String.valueOf(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
                if (key.length() == 36) {
                    ok(exchange, 201, Map.of());
                } else {
                    problem(exchange, 400, "idempotency-key-invalid");
                }
            }
            case "/v1/releases" -> release(exchange, request);
            case "/v1/entries" -> entries(exchange, request);
            case "/v1/statistics" ->
                ok(exchange, 200, Map.of("asked", exchange.getRequestURI().getQuery()));
            case "/v1/exports", "/v1/saved-queries" -> {
                CALLS.add(request);
                ok(exchange, 201, request);
            }
            case "/v1/adjudications" -> ok(exchange, 200, Map.of("cases", List.of(Map.of("case_id", CASE))));
            case "/v1/adjudications/" + CASE, "/v1/adjudications/" + CASE + "/decision" -> {
                CALLS.add(request);
                ok(exchange, 200, Map.of("case_id", CASE));
            }
            case "/v1/outbox" -> outbox(exchange);
            case "/v1/outbox/acknowledgements" -> {
                List<String> ids = texts(request.path("ids"));
                OUTBOX.removeIf(event -> ids.contains(event.path("id").asText()));
                ok(exchange, 204, null);
            }
            default -> officersAct(exchange, path, request);
        }
    }

    /// What auditors ask for reaches here with the officer's name: it is kept for the test, and answered in kind.
    private static void officersAct(HttpExchange exchange, String path, JsonNode request) throws IOException {
        if (!path.matches("/v1/(reveals|holds|retention|anomalies)(/.*)?")) {
            problem(exchange, 404, "not-found");
            return;
        }
        CALLS.add(JSON.createObjectNode().put("path", path).set("body", request));
        if (request.has("audit_ref")) {
            ok(exchange, 200, Map.of("name", "Asha Rao", "birthdate", "1990-02-03", "status", "ACTIVE"));
            return;
        }
        if (path.endsWith("/openings")) {
            ok(
                    exchange,
                    200,
                    Map.of("subject", "reference-of-" + request.path("tag").asText()));
            return;
        }
        Map<String, Object> act = Map.of(
                "id", "0198c0de-0000-7000-8000-000000000002",
                "state", "requested",
                "requester", requester,
                "requester_unit", "Board of audit");
        ok(exchange, 200, exchange.getRequestMethod().equals("GET") ? Map.of("reveals", List.of(act)) : act);
    }

    private static void resolve(HttpExchange exchange, JsonNode request) throws IOException {
        boolean isKnown = request.path("alias").asText().equals(ALIAS)
                || request.path("citizen_handle").asText().equals("handle");
        if (!isKnown) {
            problem(exchange, 404, "alias-unknown");
            return;
        }
        if (citizenIsSuspended) {
            problem(exchange, 403, "identity-not-active");
            return;
        }
        ok(
                exchange,
                200,
                Map.of(
                        "auth_ref", "auth-ref",
                        "consent_ref", "consent-ref",
                        "audit_ref", "audit-ref",
                        "subject", "1.subject-at-" + request.path("sector").asText() + subjectSuffix,
                        "status", "ACTIVE",
                        "citizen_handle", "handle",
                        "language", "en",
                        "contact", Map.of("sms", "+910000000001", "masked", "+91 ••••• ••001")));
    }

    private static void verify(HttpExchange exchange, JsonNode request) throws IOException {
        CALLS.add(request);
        boolean isSealed = request.path("identity_block").asText().equals("sealed-" + CODE);
        boolean isTyped = request.path("factors").path(0).path("value").asText().equals(CODE);
        if (!isSealed && !isTyped) {
            problem(exchange, 401, "otp-wrong");
            return;
        }
        ok(
                exchange,
                200,
                Map.of(
                        "acr", "urn:nationalid:acr:1",
                        "amr", List.of("otp", "sms"),
                        "authenticators", List.of(),
                        "verified_at", Instant.now().toString()));
    }

    private static void decide(HttpExchange exchange, JsonNode request) throws IOException {
        List<String> allowed = CONSENTS.getOrDefault(request.path("client_id").asText(), List.of());
        List<String> missing = new ArrayList<>(texts(request.path("items")));
        missing.removeAll(allowed);
        ok(
                exchange,
                200,
                missing.isEmpty()
                        ? Map.of(
                                "decision",
                                "allowed",
                                "consent_id",
                                "0198c0de-0000-7000-8000-000000000001",
                                "valid_for_seconds",
                                consentIsValidForSeconds)
                        : Map.of(
                                "decision",
                                "missing",
                                "missing_items",
                                missing,
                                "valid_for_seconds",
                                consentIsValidForSeconds));
    }

    private static void release(HttpExchange exchange, JsonNode request) throws IOException {
        ObjectNode attributes = JSON.createObjectNode();
        for (String item : texts(request.path("items"))) {
            switch (item) {
                case "name" -> attributes.put("name", "Asha Rao").put("name#hi", "आशा राव");
                case "birthdate" -> attributes.put("birthdate", "1990-02-03");
                case "gender" -> attributes.put("gender", "female");
                default -> attributes.put(item, "value of " + item);
            }
        }
        ok(exchange, 200, Map.of("attributes", attributes));
    }

    /// Two entries to whoever searches.
    private static void entries(HttpExchange exchange, JsonNode request) throws IOException {
        if (exchange.getRequestMethod().equals("POST") || auditIsDown) {
            append(exchange, request);
            return;
        }
        ok(exchange, 200, Map.of("entries", List.of(Map.of("index", 1), Map.of("index", 0))));
    }

    /// Takes an id once, and refuses it with other content.
    private static synchronized void append(HttpExchange exchange, JsonNode request) throws IOException {
        if (auditIsDown) {
            ok(exchange, 503, null);
            return;
        }
        for (JsonNode entry : request.path("entries")) {
            String type = entry.path("type").asText();
            if (!KNOWN_TYPES.contains(type) || type.equals(typeUnknownToAudit)) {
                problem(exchange, 400, "event-invalid");
                return;
            }
            if (!known(entry).allMatch(entry::equals)) {
                problem(exchange, 409, "entry-conflict");
                return;
            }
        }
        List<Map<String, String>> receipts = new ArrayList<>();
        for (JsonNode entry : request.path("entries")) {
            if (known(entry).findAny().isEmpty()) {
                ENTRIES.add(entry);
            }
            receipts.add(Map.of("id", entry.path("id").asText(), "origin", "test/log", "leaf_hash", "AAAA"));
        }
        ok(exchange, 201, Map.of("receipts", receipts));
    }

    private static Stream<JsonNode> known(JsonNode entry) {
        return ENTRIES.stream().filter(known -> known.path("id").equals(entry.path("id")));
    }

    private static void outbox(HttpExchange exchange) throws IOException {
        ArrayNode events = JSON.createArrayNode();
        Matcher after = AFTER.matcher(exchange.getRequestURI().getQuery());
        String last = after.find() ? after.group(1) : "";
        OUTBOX.stream()
                .filter(event -> event.path("id").asText().compareTo(last) > 0)
                .sorted(Comparator.comparing(event -> event.path("id").asText()))
                .limit(2) // small pages show that the gateway turns them
                .forEach(event ->
                        events.addObject().put("id", event.path("id").asText()).set("event", event));
        ok(exchange, 200, Map.of("events", events));
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(item -> texts.add(item.asText()));
        return texts;
    }

    private static void ok(HttpExchange exchange, int status, Object body) throws IOException {
        send(exchange, status, "application/json", body == null ? new byte[0] : JSON.writeValueAsBytes(body));
    }

    private static void problem(HttpExchange exchange, int status, String slug) throws IOException {
        String body = "{\"type\":\"/problems/%s\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\",\"remedy\":\"-\"}"
                .formatted(slug, slug, status, triesLeft);
        send(exchange, status, "application/problem+json", body.getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }
}
