package org.nationalid.local.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nationalid.local.Home;

/// `run/platform.json`: where the running platform answers. It exists exactly while the platform is ready, so that
/// scripts, the demo and the benchmark need not guess ports.
public final class PlatformDescription {
    private static final JsonMapper JSON = new JsonMapper();

    private static final String WITNESSES = "witnesses";

    private final Path file;

    public PlatformDescription(Home home) {
        this.file = home.run().resolve("platform.json");
    }

    public void write(Ports ports, List<ServiceSpec> services) {
        ObjectNode root = JSON.createObjectNode();
        root.put("inbox", ports.inboxUrl());
        root.put("postgres", "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/");
        ObjectNode listed = root.putObject("services");
        for (ServiceSpec service : services) {
            listed.putObject(service.name())
                    .put("url", ports.urlOf(service))
                    .put("management", "http://127.0.0.1:" + ports.managementOf(service))
                    .put("management_port", ports.managementOf(service))
                    .put("database", service.database());
        }
        if (services.contains(Services.AUDIT)) {
            ObjectNode witnesses = root.putObject(WITNESSES);
            WitnessSpec.ALL.forEach(witness -> witnesses.put(witness.name(), ports.urlOf(witness)));
        }
        try {
            Path draft = file.resolveSibling("platform.json.draft");
            JSON.writerWithDefaultPrettyPrinter().writeValue(draft.toFile(), root);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean isWritten() {
        return Files.exists(file);
    }

    /// Empty while the platform is starting.
    public Map<String, Integer> managementPorts() {
        var result = new LinkedHashMap<String, Integer>();
        if (!isWritten()) return result;
        try {
            JsonNode services = JSON.readTree(file.toFile()).path("services");
            services.properties()
                    .forEach(entry -> result.put(
                            entry.getKey(),
                            entry.getValue().path("management_port").asInt()));
            return result;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Addresses of the access log's witnesses by name; empty while the platform is starting.
    public Map<String, String> witnesses() {
        var result = new LinkedHashMap<String, String>();
        if (!isWritten()) return result;
        try {
            JSON.readTree(file.toFile())
                    .path(WITNESSES)
                    .properties()
                    .forEach(
                            entry -> result.put(entry.getKey(), entry.getValue().asText()));
            return result;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
