package org.nationalid.local.seed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.jwk.ECKey;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.nationalid.local.Home;
import org.nationalid.local.Progress;
import org.nationalid.local.platform.Clients;
import org.nationalid.local.platform.PlatformKeys;
import org.nationalid.local.platform.Ports;
import org.nationalid.local.platform.Services;

/// Brings the sandbox to its first state: clients registered, citizens enrolled, two of them auditors of different
/// units. What is there already is left alone, so a second start does nothing here, and a start that was interrupted is
/// completed by the next.
public final class Sandbox {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int[] FINGER_POSITIONS = {2, 7}; // right and left index finger, ISO/IEC 19794-2

    private final Home home;
    private final Ports ports;
    private final Progress progress;
    private final PlatformKeys keys;

    public Sandbox(Home home, Ports ports, Progress progress) {
        this.home = home;
        this.ports = ports;
        this.progress = progress;
        this.keys = new PlatformKeys(home);
    }

    public void prepare() {
        SeedRecord known = SeedRecord.read(home.seed());
        List<RelyingParty> clients = SandboxClients.of(ports, keys);
        String registered = digest(clients);
        boolean isComplete = known.citizens().size() == SandboxCitizen.values().length;
        if (isComplete && registered.equals(known.registered())) return;
        try (var gateway = new GatewayClient(ports.urlOf(Services.GATEWAY))) {
            String operator = gateway.token(Clients.OPERATOR, keys.clientKey(Clients.OPERATOR), "registry");
            for (RelyingParty client : clients) {
                gateway.put("/v1/relying-parties/" + client.clientId(), operator, client.document());
            }
            progress.done("registered " + clients.size() + " clients of the gateway");
            enrolCitizens(gateway, operator, new SeedRecord(known.citizens(), registered));
        }
    }

    private void enrolCitizens(GatewayClient gateway, String operator, SeedRecord known) {
        ECKey stationKey = keys.clientKey(Clients.REGISTRAR_STATION);
        String station = gateway.token(Clients.REGISTRAR_STATION, stationKey, "enrolment");
        var citizens = new ArrayList<>(known.citizens());
        for (SandboxCitizen citizen : SandboxCitizen.values()) {
            if (known.find(citizen).isPresent()) continue;
            JsonNode enrolled = gateway.post("/v1/enrolments", station, idempotencyKey(citizen), enrolment(citizen));
            String alias = enrolled.path("alias").asText();
            citizen.auditUnit().ifPresent(unit -> appoint(gateway, operator, alias, unit));
            citizens.add(new SeedRecord.Citizen(
                    citizen.name(),
                    alias,
                    citizen.latinName(),
                    citizen.phone(),
                    citizen.auditUnit().isPresent() ? "auditor" : "citizen"));
            new SeedRecord(citizens, known.registered()).write(home.seed());
            progress.done("enrolled " + citizen.latinName());
        }
        new SeedRecord(citizens, known.registered()).write(home.seed());
    }

    private static void appoint(GatewayClient gateway, String operator, String alias, String unit) {
        gateway.put(
                "/v1/officers",
                operator,
                JSON.createObjectNode()
                        .put("alias", alias)
                        .put("client_id", Services.PORTAL.name())
                        .put("role", "auditor")
                        .put("unit", unit));
    }

    /// The same on every try of this home, so that an interrupted start enrols nobody twice.
    private UUID idempotencyKey(SandboxCitizen citizen) {
        String name = keys.clientKey(Clients.REGISTRAR_STATION).getKeyID() + citizen.name();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static ObjectNode enrolment(SandboxCitizen citizen) {
        ObjectNode body = JSON.createObjectNode();
        body.putObject("name")
                .put("latin", citizen.latinName())
                .put("native", citizen.nativeName())
                .put("native_language", citizen.nativeLanguage());
        body.put("birthdate", citizen.birthdate());
        body.put("gender", citizen.gender());
        body.put("phone", citizen.phone());
        body.putObject("address").put("formatted", citizen.address()).put("country", citizen.country());
        body.put("language", citizen.language());
        ArrayNode fingers = body.putArray("fingers");
        for (int position : FINGER_POSITIONS) {
            fingers.addObject()
                    .put("position", position)
                    .put("format", "png")
                    .put("dpi", 500)
                    .put("image", SandboxFingers.png(citizen.name(), position));
        }
        return body;
    }

    private static String digest(List<RelyingParty> clients) {
        String documents = clients.stream()
                .map(client -> client.clientId() + client.document())
                .reduce("", String::concat);
        return UUID.nameUUIDFromBytes(documents.getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
