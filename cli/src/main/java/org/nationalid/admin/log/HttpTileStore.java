package org.nationalid.admin.log;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.nationalid.admin.terminal.Failure;
import org.nationalid.transparencylog.tile.TilePath;
import org.nationalid.transparencylog.tile.TileStore;

/// Tiles over HTTP, read only. A server that is busy or away is asked again a few times; a tile that it does not have
/// is absent.
public final class HttpTileStore implements TileStore {
    private static final int TRIES = 4;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final URI base;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    /// @param base ends in a slash
    public HttpTileStore(URI base) {
        this.base = base;
    }

    @Override
    public Optional<byte[]> read(TilePath path) {
        return get(path.toString());
    }

    /// A text file of the log, like its checkpoint.
    public Optional<String> text(String path) {
        return get(path).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    private Optional<byte[]> get(String path) {
        URI address = base.resolve(path);
        HttpRequest request = HttpRequest.newBuilder(address).timeout(PATIENCE).build();
        String problem = "";
        Duration pause = FIRST_PAUSE;
        for (int tries = 0; tries < TRIES; tries++) {
            try {
                HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
                switch (answer.statusCode()) {
                    case 200 -> {
                        return Optional.of(answer.body());
                    }
                    case 404, 410 -> {
                        return Optional.empty();
                    }
                    default -> problem = "it answered " + answer.statusCode();
                }
            } catch (IOException e) {
                problem = String.valueOf(e.getMessage());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Failure("Interrupted.", "Run it again.", e);
            }
            sleep(pause);
            pause = pause.multipliedBy(2);
        }
        throw new Failure(address + " cannot be read: " + problem, "Check the address and that the server runs.");
    }

    private static void sleep(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("Interrupted.", "Run it again.", e);
        }
    }

    @Override
    public void write(Map<TilePath, byte[]> tiles) {
        throw new UnsupportedOperationException("somebody else's log is only read");
    }

    @Override
    public void dropPartialsOf(TilePath full) {
        throw new UnsupportedOperationException("somebody else's log is only read");
    }
}
