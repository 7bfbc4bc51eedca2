package org.nationalid.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where the running platform answers, and the two secrets that the demo may use: the operator's key, because
/// somebody has to register applications, and the database superuser's password, because the canary is searched
/// everywhere.
///
/// @param home the launcher's folder
public record Place(Path home, String gateway, String inbox, String postgres) {

    public static Place of(Path home) {
        try {
            JsonNode running =
                    new JsonMapper().readTree(home.resolve("run/platform.json").toFile());
            return new Place(
                    home,
                    running.path("services").path("gateway").path("url").asText(),
                    running.path("inbox").asText(),
                    running.path("postgres").asText());
        } catch (IOException e) {
            throw new StepFailed(
                    "the platform is running", "there is no run/platform.json in " + home + "; try ./nid up");
        }
    }

    public String operatorKey() {
        return read("secrets/operator/client.jwk");
    }

    public String superuserPassword() {
        return read("secrets/postgres/postgres.password");
    }

    public Path logs() {
        return home.resolve("logs");
    }

    private String read(String file) {
        try {
            return Files.readString(home.resolve(file)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
