package org.nationalid.demo.actor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.nationalid.demo.wire.Answer;
import org.nationalid.demo.wire.Wire;

/// Where citizens enrol. The slip with the national number is sealed to this station's own key.
public final class RegistrarStation {
    public static final String BIRTHDATE = "1990-04-12";
    public static final String ADDRESS = "7 Sandbox Road, Pune, Maharashtra 411001";

    private static final JsonMapper JSON = new JsonMapper();
    private static final int DPI = 500;

    private final Wire wire;
    private final MachineClient client;
    private final EllipticCurveJsonWebKey slipKey = Jose.newKey("enc");

    public RegistrarStation(Wire wire, String issuer, Operator operator, String clientId) {
        this.wire = wire;
        this.client = new MachineClient(wire, issuer, clientId, Jose.newKey("sig"));
        operator.register(
                clientId, "Demo registrar", "To enrol you", "", List.of("enrolment"), List.of(client.key(), slipKey));
    }

    public MachineClient client() {
        return client;
    }

    public Answer enrol(Citizen citizen, UUID idempotencyKey) {
        return enrol(
                citizen,
                idempotencyKey,
                List.of(
                        Contact.of(citizen, Citizen.RIGHT_INDEX, Citizen.ENROLLED_IMPRESSION),
                        Contact.of(citizen, Citizen.LEFT_INDEX, Citizen.ENROLLED_IMPRESSION)));
    }

    /// What the sensor saw, and the position for which the registrar took it.
    public record Contact(int position, String image) {
        public static Contact of(Citizen citizen, int position, int impression) {
            return new Contact(position, citizen.touch(position, impression));
        }
    }

    public Answer enrol(Citizen citizen, UUID idempotencyKey, List<Contact> contacts) {
        ObjectNode body = JSON.createObjectNode();
        body.putObject("name")
                .put("latin", citizen.latinName())
                .put("native", citizen.nativeName())
                .put("native_language", citizen.language());
        body.put("birthdate", BIRTHDATE).put("gender", "female").put("phone", citizen.phone());
        body.putObject("address").put("formatted", ADDRESS).put("country", "IN");
        body.put("language", "en");
        ArrayNode fingers = body.putArray("fingers");
        contacts.forEach(contact -> fingers.addObject()
                .put("position", contact.position())
                .put("format", "png")
                .put("dpi", DPI)
                .put("image", contact.image()));
        return wire.json(
                "POST",
                client.issuer() + "/v1/enrolments",
                client.token("enrolment"),
                body,
                "Idempotency-Key",
                idempotencyKey.toString());
    }

    /// What the printed slip says.
    public JsonNode open(String slip) {
        try {
            return JSON.readTree(Jose.decrypt(slip, slipKey));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new org.nationalid.demo.StepFailed("the slip holds JSON", e.getMessage());
        }
    }
}
