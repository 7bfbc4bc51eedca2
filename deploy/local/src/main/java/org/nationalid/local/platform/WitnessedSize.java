package org.nationalid.local.platform;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.nationalid.transparencylog.note.Checkpoint;
import org.nationalid.transparencylog.note.SignedNote;
import org.nationalid.transparencylog.series.HalfYear;
import org.nationalid.transparencylog.witness.OriginHash;

/// Asks a witness how far it saw the access log grow.
public final class WitnessedSize implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int OK = 200;

    private final String path;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    private WitnessedSize(String origin) {
        this.path = "/" + OriginHash.of(origin) + "/checkpoint";
    }

    public static WitnessedSize ofTheLogOf(Instant time) {
        return new WitnessedSize(Services.LOG_NAME + "/" + HalfYear.of(time));
    }

    public boolean answers(String url) {
        return ask(url).isPresent();
    }

    /// Empty while it saw none, or does not answer.
    public OptionalLong of(String url) {
        Optional<HttpResponse<String>> answer = ask(url).filter(response -> response.statusCode() == OK);
        return answer.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(
                        Checkpoint.of(SignedNote.parse(answer.get().body())).size());
    }

    private Optional<HttpResponse<String>> ask(String url) {
        var request =
                HttpRequest.newBuilder(URI.create(url + path)).timeout(PATIENCE).build();
        try {
            return Optional.of(http.send(request, HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            return Optional.empty(); // not listening
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
