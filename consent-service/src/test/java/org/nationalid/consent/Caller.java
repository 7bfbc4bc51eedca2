package org.nationalid.consent;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nationalid.testsupport.ServiceTokens;

/// The callers that the resource tests play, and what they send.
public final class Caller {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Caller() {}

    public static RequestSpecification gateway() {
        return given().auth()
                .oauth2(ServiceTokens.as("gateway", "consent-service"))
                .contentType(ContentType.JSON);
    }

    public static RequestSpecification identityService() {
        return given().auth()
                .oauth2(ServiceTokens.as("identity-service", "consent-service"))
                .contentType(ContentType.JSON);
    }

    public static String someCitizen() {
        byte[] reference = new byte[32];
        RANDOM.nextBytes(reference);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(reference);
    }

    public static Map<String, Object> answer(String citizen, String client, String... items) {
        Map<String, Object> answer = new HashMap<>();
        answer.put("consent_ref", citizen);
        answer.put("client_id", client);
        answer.put("client_name", "Tax Office");
        answer.put("purpose", "income-tax");
        answer.put("purpose_text", "To fill in your tax return");
        answer.put("items", List.of(items));
        answer.put("language", "en");
        answer.put("notice_digest", "n1");
        answer.put("subject_sealed", "sealed-" + citizen);
        answer.put("correlation_id", UUID.randomUUID().toString());
        return answer;
    }

    public static Map<String, Object> question(String citizen, String client, String... items) {
        return Map.of("consent_ref", citizen, "client_id", client, "purpose", "income-tax", "items", List.of(items));
    }

    /// @return the consent's id
    public static String grant(String citizen, String client, String... items) {
        return gateway()
                .header("Idempotency-Key", UUID.randomUUID())
                .body(answer(citizen, client, items))
                .post("/v1/consents")
                .then()
                .statusCode(201)
                .extract()
                .path("consent_id");
    }
}
