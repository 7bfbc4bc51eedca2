package org.nationalid.e2e.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.StreamSupport;

/// A whole platform, started by the launcher as `./nid up --detach` does it, but in a folder and on ports of its own.
/// It is started when the first test needs it, and again when a test has brought it down.
public final class LocalPlatform implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    private final Path home;
    private final Launcher launcher;
    private final int offset;
    private Optional<IllegalStateException> failure = Optional.empty();
    private final Thread lastResort = new Thread(this::stopQuietly, "stop the platform");

    LocalPlatform() {
        try {
            this.home = Files.createTempDirectory("nid-e2e-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.offset = FreePorts.findOffset();
        this.launcher = new Launcher(home);
        Runtime.getRuntime().addShutdownHook(lastResort);
    }

    /// Returns when the platform is ready, at once when it is already. What failed once is not tried by every
    /// test anew.
    public void ensureRunning() {
        failure.ifPresent(earlier -> {
            throw new IllegalStateException("the platform did not start for an earlier test", earlier);
        });
        if (launcher.isAlive()) return;
        try {
            launcher.up(offset);
        } catch (IllegalStateException e) {
            failure = Optional.of(e);
            throw e;
        }
    }

    public Path home() {
        return home;
    }

    public Launcher launcher() {
        return launcher;
    }

    public String gateway() {
        return urlOf("gateway");
    }

    public String portal() {
        return urlOf("portal");
    }

    public String taxOffice() {
        return urlOf("tax-office");
    }

    /// The access log behind the gateway, asked with the gateway's own key.
    public AccessLog accessLog() {
        return new AccessLog(urlOf("audit-service"), home.resolve("secrets/gateway/service-token.jwk"));
    }

    /// With which the portal proves itself when it redeems a code (`private_key_jwt`, RFC 7523).
    public String portalAssertion(String issuer) {
        return new ServiceKey(home.resolve("secrets/portal/client.jwk")).token("portal", issuer);
    }

    public Inbox inbox() {
        return new Inbox(read("run/platform.json").path("inbox").asText());
    }

    public Citizen citizen(String key) {
        return StreamSupport.stream(read("sandbox.json").path("citizens").spliterator(), false)
                .map(node -> JSON.convertValue(node, Citizen.class))
                .filter(citizen -> citizen.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new AssertionError("the sandbox has no " + key));
    }

    /// The process of one service, by the pid file that the launcher keeps.
    public ProcessHandle process(String service) {
        try {
            String pid =
                    Files.readString(home.resolve("run/" + service + ".pid")).split(" ", 2)[0];
            return ProcessHandle.of(Long.parseLong(pid))
                    .orElseThrow(() -> new AssertionError(service + " does not run"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Returns when a service that was killed is really gone.
    public void awaitNobodyAt(String service) {
        int port = URI.create(urlOf(service)).getPort();
        while (!FreePorts.isFree(port)) Thread.onSpinWait();
    }

    /// True when nothing listens on any port of this platform.
    public boolean isGone() {
        return List.of(8080, 8081, 8082, 8083, 8084, 8085, 8090, 8091, 15432).stream()
                .allMatch(port -> FreePorts.isFree(port + offset));
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(lastResort);
        try {
            if (launcher.isAlive()) launcher.down();
        } finally {
            launcher.stop();
            if (Files.exists(home.resolve("logs"))) {
                Folders.copy(home.resolve("logs"), Path.of("target", "platform-logs"));
            }
            Folders.delete(home);
        }
    }

    private void stopQuietly() {
        launcher.stop();
    }

    private String urlOf(String service) {
        return read("run/platform.json")
                .path("services")
                .path(service)
                .path("url")
                .asText();
    }

    private JsonNode read(String file) {
        try {
            return JSON.readTree(home.resolve(file).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(String.format(Locale.ROOT, "%s of the platform", file), e);
        }
    }
}
