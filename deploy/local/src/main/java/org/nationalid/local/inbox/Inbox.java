package org.nationalid.local.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.nationalid.local.LauncherFailure;

/// Takes text messages over the same HTTP call that a provider's adapter would take, and shows them on a page.
/// Whoever can open this page can sign in as any sandbox citizen: it exists in the local launcher only.
public final class Inbox implements AutoCloseable {
    private static final int BODY_BYTES_MAX = 8 * 1024;
    private static final int SHOWN_MAX = 100;
    private static final int STOP_SECONDS = 0;

    private final Messages messages = new Messages();
    private final JsonMapper json = JsonMapper.builder()
            .findAndAddModules()
            .addModule(new InstantAsText())
            .build();
    private final InstantSource clock;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private Inbox(HttpServer server, InstantSource clock) {
        this.server = server;
        this.clock = clock;
    }

    public static Inbox open(int port, InstantSource clock) {
        try {
            var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
            var inbox = new Inbox(HttpServer.create(address, 0), clock);
            inbox.server.createContext("/", inbox::handle);
            inbox.server.setExecutor(inbox.threads);
            inbox.server.start();
            return inbox;
        } catch (IOException e) {
            throw new LauncherFailure(
                    "The inbox cannot listen on port " + port + ": " + e.getMessage(),
                    "Stop whoever uses the port, or choose others with --port-offset.",
                    e);
        }
    }

    public int port() {
        return server.getAddress().getPort();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String route =
                    exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
            switch (route) {
                case "POST /messages" -> accept(exchange);
                case "GET /messages" -> list(exchange);
                case "GET /" ->
                    answer(exchange, 200, "text/html; charset=utf-8", InboxPage.of(messages.newest(SHOWN_MAX)));
                default -> answer(exchange, 404, "text/plain", "There is nothing here.\n");
            }
        }
    }

    private void accept(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(BODY_BYTES_MAX + 1);
        if (body.length > BODY_BYTES_MAX) {
            answer(exchange, 413, "text/plain", "A text message is shorter than that.\n");
            return;
        }
        try {
            JsonNode sent = json.readTree(body);
            String to = sent.path("to").asText("");
            String text = sent.path("text").asText("");
            if (to.isEmpty() || text.isEmpty()) {
                answer(exchange, 400, "text/plain", "A message needs \"to\" and \"text\".\n");
                return;
            }
            var receivedAt = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            messages.add(new Message(to, text, sent.path("language").asText("en"), receivedAt));
            answer(exchange, 202, "text/plain", "");
        } catch (JsonProcessingException e) {
            answer(exchange, 400, "text/plain", "The body is not JSON.\n");
        }
    }

    private void list(HttpExchange exchange) throws IOException {
        String query = exchange.getRequestURI().getRawQuery();
        List<Message> found = Stream.of(query == null ? new String[0] : query.split("&"))
                .filter(parameter -> parameter.startsWith("to="))
                .findFirst()
                .map(parameter -> messages.to(address(parameter), SHOWN_MAX))
                .orElseGet(() -> messages.newest(SHOWN_MAX));
        answer(exchange, 200, "application/json", json.writeValueAsString(found));
    }

    /// People type `?to=+91…` by hand, where a plus would decode to a space.
    private static String address(String parameter) {
        String raw = parameter.substring("to=".length()).replace("+", "%2B");
        return URLDecoder.decode(raw, StandardCharsets.UTF_8).strip();
    }

    private static void answer(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", type);
        headers.set("Cache-Control", "no-store");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(STOP_SECONDS);
        threads.shutdownNow();
    }
}
