package org.nationalid.local.seed;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What has been seeded already, kept in `sandbox.json`; the demo and the benchmark read it too.
///
/// @param registered fingerprint of the client documents that the gateway was last given
public record SeedRecord(List<Citizen> citizens, String registered) {
    private static final JsonMapper JSON = new JsonMapper();

    public SeedRecord {
        citizens = List.copyOf(citizens);
    }

    /// @param key   the [SandboxCitizen] constant
    /// @param alias the 16 digits to sign in with
    /// @param role  `citizen` or `auditor`
    public record Citizen(String key, String alias, String name, String phone, String role) {}

    public static SeedRecord read(Path file) {
        if (!Files.exists(file)) return new SeedRecord(List.of(), "");
        try {
            return JSON.readValue(file.toFile(), SeedRecord.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<Citizen> find(SandboxCitizen citizen) {
        return citizens.stream()
                .filter(known -> known.key().equals(citizen.name()))
                .findFirst();
    }

    void write(Path file) {
        try {
            JSON.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), this);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
