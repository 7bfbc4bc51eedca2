package org.nationalid.auth;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nationalid.testsupport.ServiceTokens;

/// A citizen with a phone, and the gateway acting for them in one transaction.
public record Citizen(String authRef, String phone, String transaction) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String RELYING_PARTY = "tax-office";

    public static Citizen someone() {
        byte[] reference = new byte[32];
        RANDOM.nextBytes(reference);
        return new Citizen(
                Base64.getUrlEncoder().withoutPadding().encodeToString(reference),
                "+9199" + (10_000_000 + RANDOM.nextInt(89_999_999)),
                UUID.randomUUID().toString());
    }

    public Citizen inAnotherTransaction() {
        return new Citizen(authRef, phone, UUID.randomUUID().toString());
    }

    public static RequestSpecification caller(String name) {
        return given().auth().oauth2(ServiceTokens.as(name, "auth-service")).contentType(ContentType.JSON);
    }

    public static RequestSpecification gateway() {
        return caller("gateway");
    }

    public ValidatableResponse requestsCode() {
        return requestsCode("en");
    }

    public ValidatableResponse requestsCode(String language) {
        return gateway()
                .body(Map.of(
                        "auth_ref", authRef,
                        "transaction_id", transaction,
                        "relying_party", RELYING_PARTY,
                        "relying_party_name", "Tax Office",
                        "channel", Map.of("type", "sms", "address", phone),
                        "language", language))
                .post("/v1/one-time-passwords")
                .then();
    }

    /// @return the code that arrived
    public String getsCode() {
        requestsCode().statusCode(201);
        return SmsNetwork.newestTo(phone).code();
    }

    public ValidatableResponse types(String code) {
        return shows(RELYING_PARTY, List.of(Map.of("type", "otp", "value", code)));
    }

    public ValidatableResponse shows(String relyingParty, List<Map<String, Object>> factors) {
        return verifies(relyingParty, Map.of("factors", factors));
    }

    public ValidatableResponse sends(String identityBlock) {
        return verifies(RELYING_PARTY, Map.of("identity_block", identityBlock));
    }

    private ValidatableResponse verifies(String relyingParty, Map<String, Object> shown) {
        Map<String, Object> body = new HashMap<>(shown);
        body.put("auth_ref", authRef);
        body.put("transaction_id", transaction);
        body.put("relying_party", relyingParty);
        return gateway().body(body).post("/v1/verifications").then();
    }

    /// A code that is not this one.
    public static String notCode(String code) {
        return (code.charAt(0) == '9' ? '0' : (char) (code.charAt(0) + 1)) + code.substring(1);
    }
}
