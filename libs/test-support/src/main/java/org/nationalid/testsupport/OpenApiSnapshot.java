package org.nationalid.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Holds the committed OpenAPI contract of a service against the one that its build derives from the code.
public final class OpenApiSnapshot {
    private static final Path DERIVED = Path.of("target", "openapi", "openapi.yaml");

    private OpenApiSnapshot() {}

    /// Call inside a `@QuarkusTest`, which derives the contract anew. `file` is its name in the folder `api`, for
    /// example `consent-service.yaml`. With `-Dnid.api.write=true` the contract is written first.
    public static void check(String file) {
        Path contract = checkoutFolder().resolve("api").resolve(file);
        String derived = read(DERIVED);
        if (Boolean.getBoolean("nid.api.write")) {
            write(contract, derived);
        }
        assertThat(read(contract))
                .as(
                        "api/%s no longer says what the service does; look at the change, then run this test once with"
                                + " -Dnid.api.write=true",
                        file)
                .isEqualTo(derived);
    }

    private static Path checkoutFolder() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("nid")) && folder.getParent() != null) {
            folder = folder.getParent();
        }
        return folder;
    }

    private static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path contract, String text) {
        try {
            Files.createDirectories(contract.getParent());
            Files.writeString(contract, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
