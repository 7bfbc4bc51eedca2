package org.nationalid.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.nationalid.auditexport.manifest.FileDigest;

/// The gateway's door for exports, played, so that it can fail, cheat and be slow. A real one is asked in checks/e2e.
public final class PretendedGateway implements AutoCloseable {
    public static final String TOKEN = "the-auditors-token";
    private static final String EXPORTS = "/v1/audit/exports";
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpServer server;
    private final TestExport export;

    /// What the next looks at the export show; `ready` when there is nothing left.
    public final Deque<String> states = new ArrayDeque<>();

    /// Statuses with which the next requests are turned away.
    public final Deque<Integer> refusals = new ArrayDeque<>();

    public final List<JsonNode> asked = new ArrayList<>();
    public final List<String> downloads = new ArrayList<>();
    public boolean isGarbling;

    public PretendedGateway(TestExport export) throws IOException {
        this.export = export;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(EXPORTS, this::answer);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String rest = exchange.getRequestURI().getPath().substring(EXPORTS.length());
        if (!("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            send(exchange, 401, new byte[0]);
        } else if (!refusals.isEmpty()) {
            exchange.getResponseHeaders().set("Retry-After", "1");
            String problem = "{\"title\":\"Not like this\",\"field\":\"filter.type\",\"detail\":\"no such type\"}";
            send(exchange, refusals.poll(), problem.getBytes(StandardCharsets.UTF_8));
        } else if (exchange.getRequestMethod().equals("POST")) {
            asked.add(JSON.readTree(body));
            send(exchange, 202, standing("queued"));
        } else if (rest.equals("/" + TestExport.ID)) {
            send(exchange, 200, standing(states.isEmpty() ? "ready" : states.poll()));
        } else {
            String kind = rest.substring(rest.lastIndexOf('/') + 1);
            downloads.add(kind);
            byte[] content = Files.readAllBytes(export.file(kind));
            if (isGarbling) content[content.length / 2] ^= 1;
            send(exchange, 200, content);
        }
    }

    private byte[] standing(String state) throws IOException {
        ObjectNode standing = JSON.createObjectNode()
                .put("id", TestExport.ID.toString())
                .put("state", state)
                .put("rows", state.equals("queued") ? 0 : 40);
        if (state.equals("failed")) standing.put("failure", "export-too-large");
        var files = standing.putArray("files");
        if (state.equals("ready")) {
            for (String kind : export.kinds()) {
                Path file = export.file(kind);
                FileDigest digest = FileDigest.of(file);
                files.addObject()
                        .put("kind", kind)
                        .put("name", digest.name())
                        .put("bytes", digest.bytes())
                        .put("sha256", digest.sha256());
            }
        }
        return JSON.writeValueAsBytes(standing);
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            if (body.length > 0) exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
