package org.nationalid.audit;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nationalid.platform.id.Ids;
import org.nationalid.testsupport.ServiceTokens;

/// Events as the gateway sends them, and the gateway's voice.
public final class TestEvents {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private TestEvents() {}

    public static RequestSpecification gateway() {
        return given().auth().oauth2(ServiceTokens.as("gateway", "audit-service"));
    }

    public static Map<String, Object> release(String subject, String relyingParty, Instant time) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("id", Ids.next().toString());
        event.put("time", time.toString());
        event.put("type", "attributes.released");
        event.put("outcome", "success");
        event.put("service", "gateway");
        event.put("subject", subject);
        event.put("relying_party", relyingParty);
        event.put("purpose", "tax-return");
        event.put("consent_id", Ids.next().toString());
        event.put("items", List.of("name", "birthdate"));
        event.put("correlation_id", UUID.randomUUID().toString());
        return event;
    }

    public static Map<String, Object> failedSignIn(Instant time) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("id", Ids.next().toString());
        event.put("time", time.toString());
        event.put("type", "sign-in.failed");
        event.put("outcome", "failure");
        event.put("reason", "alias-unknown");
        event.put("service", "gateway");
        return event;
    }

    public static ValidatableResponse append(Object... events) {
        return gateway()
                .contentType(ContentType.JSON)
                .body(Map.of("entries", List.of(events)))
                .when()
                .post("/v1/entries")
                .then();
    }

    /// The receipt, as soon as the entry is in a published checkpoint.
    public static String receiptOf(String id) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (true) {
            var response = gateway().when().get("/v1/entries/{id}/receipt", id);
            if (response.statusCode() == 200) {
                return response.asString();
            }
            if (response.statusCode() != 503 || Instant.now().isAfter(deadline)) {
                throw new AssertionError("no receipt: " + response.statusCode() + " " + response.asString());
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(50));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
