package org.nationalid.audit;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/// Officers as the gateway vouches for them.
public record TestOfficers(String name, String person, String unit) {
    public static TestOfficers ofUnit(String unit) {
        String own = UUID.randomUUID().toString();
        return new TestOfficers("1.officer-" + own, "person-" + own, unit);
    }

    public TestOfficers underAnotherName(String otherUnit) {
        return new TestOfficers("1.other-" + name, person, otherUnit);
    }

    public Map<String, Object> with(String member, Object value) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("officer", Map.of("name", name, "person", person, "unit", unit, "client_id", "portal"));
        body.put(member, value);
        return body;
    }

    public static ValidatableResponse post(Map<String, Object> body, String path, Object... parts) {
        return TestEvents.gateway()
                .contentType(ContentType.JSON)
                .body(body)
                .when()
                .post(path, parts)
                .then();
    }
}
