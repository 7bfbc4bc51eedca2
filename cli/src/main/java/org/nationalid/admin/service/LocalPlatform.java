package org.nationalid.admin.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.nationalid.admin.terminal.Failure;

/// A platform that `./nid up` runs on this machine: where its launcher keeps what audit-service is started with.
final class LocalPlatform {
    private static final String DATABASE = "audit";

    private final Path home;

    LocalPlatform(Path home) {
        this.home = home;
    }

    /// By the names of environment variables.
    Map<String, String> settings() {
        Path description = home.resolve("run/platform.json");
        if (!Files.exists(description)) {
            throw new Failure(
                    "The platform in " + home + " does not run, so neither does its database.", "./nid up --detach");
        }
        try {
            JsonNode platform = new JsonMapper().readTree(description.toFile());
            String database = platform.path("services")
                    .path("audit-service")
                    .path("database")
                    .asText(DATABASE);
            return Map.of(
                    "QUARKUS_DATASOURCE_JDBC_URL", platform.path("postgres").asText() + database,
                    "QUARKUS_DATASOURCE_USERNAME", database,
                    "QUARKUS_DATASOURCE_PASSWORD",
                            Files.readString(home.resolve("secrets/postgres/" + database + ".password"))
                                    .strip(),
                    "NID_KEYS_DIRECTORY", home.resolve("secrets/audit-service").toString(),
                    "NID_TRUST_DIRECTORY", home.resolve("trust/audit-service").toString(),
                    "NID_AUDIT_LOG_DIRECTORY", home.resolve("audit-log").toString());
        } catch (IOException e) {
            throw new Failure("The platform in " + home + " cannot be read: " + e.getMessage(), "Check --home.", e);
        }
    }
}
