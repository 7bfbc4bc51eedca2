package org.nationalid.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What the services count themselves: calls to each other, statements to the database, signatures.
final class Counters implements AutoCloseable {
    private final List<URI> metrics = new ArrayList<>();
    private final HttpClient http = HttpClient.newHttpClient();

    Counters(Path home) {
        try {
            JsonNode services = new JsonMapper()
                    .readTree(home.resolve("run/platform.json").toFile())
                    .path("services");
            services.forEach(
                    service -> metrics.add(URI.create(service.path("management").asText() + "/q/metrics")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Sums over all services.
    record Reading(double hops, double queries, double signatures, double verifications) {
        Reading minus(Reading earlier) {
            return new Reading(
                    hops - earlier.hops,
                    queries - earlier.queries,
                    signatures - earlier.signatures,
                    verifications - earlier.verifications);
        }

        Reading times(double factor) {
            return new Reading(hops * factor, queries * factor, signatures * factor, verifications * factor);
        }
    }

    Reading now() {
        List<String> lines = metrics.stream().flatMap(this::lines).toList();
        return new Reading(
                sum(lines, Counters::isCall),
                sum(lines, Counters::isStatement),
                sum(lines, line -> line.startsWith("nid_signatures_total{") && line.contains("\"sign\"")),
                sum(lines, line -> line.startsWith("nid_signatures_total{") && line.contains("\"verify\"")));
    }

    /// The gateway's looking for events every second is no part of any request.
    private static boolean isCall(String line) {
        return line.startsWith("http_client_requests_seconds_count{") && !line.contains("/v1/outbox");
    }

    /// Hibernate counts its own statements; plain JDBC is counted where it is sent.
    private static boolean isStatement(String line) {
        return line.startsWith("nid_queries_total")
                || (line.startsWith("hibernate_statements_total{") && line.contains("\"prepared\""));
    }

    private static double sum(List<String> lines, Predicate<String> wanted) {
        return lines.stream()
                .filter(wanted)
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private Stream<String> lines(URI page) {
        try {
            HttpResponse<String> answer =
                    http.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200 ? answer.body().lines() : Stream.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(page + " does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
