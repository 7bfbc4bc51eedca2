package org.nationalid.transparencylog.witness;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nationalid.transparencylog.note.SignedNote;

/// HTTP face of a witness: `POST /add-checkpoint`, `GET /<origin hash>/checkpoint`.
public final class WitnessServer implements AutoCloseable {
    private static final int BODY_BYTES_MAX = 64 * 1024;
    private static final String TEXT = "text/plain; charset=utf-8";
    private static final Pattern MONITORED = Pattern.compile("/([0-9a-f]{64})/checkpoint");

    private final Witness witness;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /// @param address port 0 takes a free one
    public WitnessServer(Witness witness, InetSocketAddress address) throws IOException {
        this.witness = witness;
        this.server = HttpServer.create(address, 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            Matcher monitored = MONITORED.matcher(path);
            if (exchange.getRequestMethod().equals("POST") && path.equals("/add-checkpoint")) {
                add(exchange);
            } else if (exchange.getRequestMethod().equals("GET") && monitored.matches()) {
                Optional<SignedNote> last = witness.last(monitored.group(1));
                answer(
                        exchange,
                        last.isPresent() ? 200 : 404,
                        TEXT,
                        last.map(SignedNote::toString).orElse(""));
            } else {
                answer(exchange, 404, TEXT, "");
            }
        }
    }

    private void add(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(BODY_BYTES_MAX + 1);
        if (body.length > BODY_BYTES_MAX) {
            answer(exchange, 413, TEXT, "");
            return;
        }
        WitnessOutcome outcome;
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            outcome = witness.add(AddCheckpoint.parse(text));
        } catch (IllegalArgumentException | CharacterCodingException e) {
            outcome = new WitnessOutcome.Malformed("not a request of this protocol");
        }
        switch (outcome) {
            case WitnessOutcome.Cosigned(var line) -> answer(exchange, 200, TEXT, line + "\n");
            case WitnessOutcome.UnknownLog() -> answer(exchange, 404, TEXT, "");
            case WitnessOutcome.BadSignature() -> answer(exchange, 403, TEXT, "");
            case WitnessOutcome.Malformed(var reason) -> answer(exchange, 400, TEXT, reason + "\n");
            case WitnessOutcome.Stale(var size) -> answer(exchange, 409, "text/x.tlog.size", size + "\n");
            case WitnessOutcome.Inconsistent() -> answer(exchange, 422, TEXT, "");
        }
    }

    private static void answer(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
    }
}
