package org.nationalid.audit.log;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import org.nationalid.transparencylog.note.NoteSignature;
import org.nationalid.transparencylog.note.SignedNote;
import org.nationalid.transparencylog.witness.AddCheckpoint;
import org.nationalid.transparencylog.witness.OriginHash;
import org.nationalid.transparencylog.witness.WitnessOutcome;

/// Speaks C2SP tlog-witness. Throws an IOException for everything that is no answer of the protocol.
class WitnessClient {
    private static final int OK = 200;
    private static final int CONFLICT = 409;
    private static final int INCONSISTENT = 422;
    private static final int NOT_FOUND = 404;

    private final HttpClient http;
    private final Duration timeout;

    WitnessClient(Duration timeout) {
        this.http = HttpClient.newBuilder().connectTimeout(timeout).build();
        this.timeout = timeout;
    }

    WitnessOutcome add(String url, AddCheckpoint request) throws IOException {
        HttpResponse<String> response =
                send(url + "/add-checkpoint", HttpRequest.BodyPublishers.ofString(request.toString()));
        try {
            return switch (response.statusCode()) {
                case OK ->
                    new WitnessOutcome.Cosigned(NoteSignature.parse(
                            response.body().lines().findFirst().orElse("")));
                case CONFLICT ->
                    new WitnessOutcome.Stale(Long.parseLong(response.body().strip()));
                case INCONSISTENT -> new WitnessOutcome.Inconsistent();
                default -> throw new IOException("the witness answered " + response.statusCode());
            };
        } catch (IllegalArgumentException e) {
            throw new IOException("the witness's answer cannot be read", e);
        }
    }

    /// The last checkpoint of that log which the witness saw.
    Optional<SignedNote> last(String url, String origin) throws IOException {
        HttpResponse<String> response =
                send(url + "/" + OriginHash.of(origin) + "/checkpoint", HttpRequest.BodyPublishers.noBody());
        try {
            return switch (response.statusCode()) {
                case OK -> Optional.of(SignedNote.parse(response.body()));
                case NOT_FOUND -> Optional.empty();
                default -> throw new IOException("the witness answered " + response.statusCode());
            };
        } catch (IllegalArgumentException e) {
            throw new IOException("the witness's answer cannot be read", e);
        }
    }

    private HttpResponse<String> send(String url, HttpRequest.BodyPublisher body) throws IOException {
        String method = body.contentLength() == 0 ? "GET" : "POST";
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .timeout(timeout)
                .method(method, body)
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
