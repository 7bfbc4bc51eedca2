package org.nationalid.identity;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.crypto.ECDHDecrypter;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.text.ParseException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.nationalid.testsupport.ServiceTokens;

/// Plays the gateway, and behind it the registrar's station that can open slips.
public final class Gateway {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ECKey STATION = station();
    private static final long SPECIMEN = 1;
    private static final AtomicLong STRANGER = new AtomicLong(1_000);

    private Gateway() {}

    public static RequestSpecification asGateway() {
        return given().auth()
                .oauth2(ServiceTokens.as("gateway", "identity-service"))
                .contentType(ContentType.JSON);
    }

    /// A request that nothing is wrong with; a test breaks the member that it is about.
    public static ObjectNode enrolment() {
        return enrolmentOf(SPECIMEN);
    }

    /// The same words about somebody with other fingers.
    public static ObjectNode enrolmentOf(long person) {
        ObjectNode request = document();
        request.putArray("fingers")
                .add(finger(1, Fingers.png(person, 1, 0)))
                .add(finger(2, Fingers.png(person, 2, 0)))
                .add(finger(2, Fingers.png(person, 2, 1)));
        return request;
    }

    /// One impression of one finger.
    public static ObjectNode finger(int position, String image) {
        return JSON.createObjectNode()
                .put("position", position)
                .put("format", "png")
                .put("image", image);
    }

    private static ObjectNode document() {
        return read("""
                {"registrar": "registrar-pune-01",
                 "name": {"latin": "Anaya Specimen", "native": "अनाया नमूना", "native_language": "hi"},
                 "birthdate": "1990-02-28", "gender": "female", "phone": "+91 22 1234 5678",
                 "address": {"formatted": "1 Example Road\\nPune", "region": "Maharashtra",
                             "postal_code": "411001", "country": "IN"},
                 "language": "hi",
                 "slip_key": %s}
                """.formatted(STATION.toPublicJWK().toJSONString()));
    }

    public static ObjectNode read(String json) {
        try {
            return (ObjectNode) JSON.readTree(json);
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }

    public static Response enrol(UUID key, ObjectNode request) {
        return asGateway()
                .header("Idempotency-Key", key)
                .body(request.toString())
                .post("/v1/enrolments");
    }

    /// A new citizen's alias.
    public static String enrolled() {
        return enrol(UUID.randomUUID(), enrolmentOf(STRANGER.incrementAndGet()))
                .then()
                .statusCode(201)
                .extract()
                .path("alias");
    }

    public static Response resolve(String body) {
        return asGateway().body(body).post("/v1/resolutions");
    }

    public static String handleOf(String alias) {
        return resolve("{\"alias\":\"" + alias + "\"}")
                .then()
                .statusCode(200)
                .extract()
                .path("citizen_handle");
    }

    /// What the station prints.
    public static JsonNode openSlip(String slip) {
        try {
            JWEObject jwe = JWEObject.parse(slip);
            jwe.decrypt(new ECDHDecrypter(STATION));
            return JSON.readTree(jwe.getPayload().toString());
        } catch (ParseException | JOSEException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public static ECKey stationKey() {
        return STATION;
    }

    private static ECKey station() {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyUse(KeyUse.ENCRYPTION)
                    .keyID("station")
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
