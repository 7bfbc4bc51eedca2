package org.nationalid.audit.savedquery;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.nationalid.audit.TestEvents.gateway;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.nationalid.audit.AuditServiceTest;

@QuarkusTest
@AuditServiceTest
class SavedQueryResourceTest {
    private final String ravi = "ravi-" + UUID.randomUUID();
    private final String meena = "meena-" + UUID.randomUUID();

    private static Map<String, Object> auditor(String name) {
        return Map.of("name", name, "client_id", "portal");
    }

    private static Map<String, Object> query(String owner, boolean isShared) {
        Map<String, Object> query = new HashMap<>();
        query.put("auditor", auditor(owner));
        query.put("name", "Failures at the tax office");
        query.put("filter", Map.of("relying_party", "tax-office", "outcome", "failure"));
        query.put("is_shared", isShared);
        return query;
    }

    private static ValidatableResponse save(Map<String, Object> query) {
        return gateway()
                .contentType(ContentType.JSON)
                .body(query)
                .post("/v1/saved-queries")
                .then();
    }

    private static String saved(String owner, boolean isShared) {
        return save(query(owner, isShared)).statusCode(201).extract().path("id");
    }

    private static ValidatableResponse change(String id, Map<String, Object> query, int basedOn) {
        Map<String, Object> changed = new HashMap<>(query);
        changed.put("based_on", basedOn);
        return gateway()
                .contentType(ContentType.JSON)
                .body(changed)
                .put("/v1/saved-queries/{id}", id)
                .then();
    }

    private static ValidatableResponse act(String id, String act, String auditor) {
        return gateway()
                .contentType(ContentType.JSON)
                .body(auditor(auditor))
                .post("/v1/saved-queries/{id}/" + act, id)
                .then();
    }

    private static ValidatableResponse get(String path, String auditor) {
        return gateway().queryParam("auditor", auditor).get(path).then();
    }

    private static ValidatableResponse entriesOf(String id) {
        return gateway().queryParam("txn", id).get("/v1/entries").then();
    }

    @Nested
    class TheOwner {
        @Test
        void findsWhatTheyKept() {
            String id = saved(ravi, false);
            get("/v1/saved-queries/" + id, ravi)
                    .statusCode(200)
                    .body("version", equalTo(1))
                    .body("is_yours", equalTo(true))
                    .body("filter.relying_party", equalTo("tax-office"));
            get("/v1/saved-queries", ravi).body("queries.id", hasItem(id));
        }

        @Test
        void keepsEveryVersion() {
            String id = saved(ravi, false);
            Map<String, Object> other = query(ravi, true);
            other.put("filter", Map.of("type", "auth.otp"));
            change(id, other, 1).statusCode(200).body("version", equalTo(2)).body("is_shared", equalTo(true));
            get("/v1/saved-queries/" + id + "/versions", ravi)
                    .body("version", contains(2, 1))
                    .body("[1].filter.outcome", equalTo("failure"));
            get("/v1/saved-queries/" + id + "/versions", meena).body("version", contains(2));
        }

        @Test
        void cannotOverwriteAVersionThatTheyHaveNotSeen() {
            String id = saved(ravi, false);
            change(id, query(ravi, true), 1).statusCode(200);
            change(id, query(ravi, false), 1).statusCode(409).body("type", endsWith("/saved-query-changed"));
        }

        @Test
        void deletesAndThinksBetterOfIt() {
            String id = saved(ravi, true);
            act(id, "deletion", ravi).statusCode(200);
            act(id, "deletion", ravi).statusCode(200);
            get("/v1/saved-queries", ravi).body("queries.id", not(hasItem(id)));
            get("/v1/saved-queries", meena).body("queries.id", not(hasItem(id)));
            get("/v1/saved-queries?deleted=true", ravi).body("queries.id", contains(id));
            change(id, query(ravi, true), 1).statusCode(409).body("type", endsWith("/saved-query-deleted"));
            act(id, "restoration", ravi).statusCode(200);
            get("/v1/saved-queries", meena).body("queries.id", hasItem(id));
        }

        @Test
        void isToldWhichPartOfAFilterIsWrong() {
            Map<String, Object> faulty = query(ravi, false);
            faulty.put("filter", Map.of("type", "auth.guess"));
            save(faulty).statusCode(400).body("field", equalTo("filter.type"));
            faulty.put("filter", Map.of("partyy", "x"));
            save(faulty).statusCode(400).body("field", equalTo("filter.partyy"));
            faulty.put("filter", Map.of());
            faulty.put("name", " ");
            save(faulty).statusCode(400).body("field", equalTo("name"));
        }

        @Test
        void isOnRecordWithEachAct() {
            String id = saved(ravi, false);
            change(id, query(ravi, true), 1).statusCode(200);
            act(id, "deletion", ravi).statusCode(200);
            act(id, "restoration", ravi).statusCode(200);
            entriesOf(id)
                    .body("entries.operator", hasItem(ravi))
                    .body("entries.type", hasItems("audit.query.saved", "audit.query.deleted", "audit.query.restored"))
                    .body("entries.findAll { it.type == 'audit.query.saved' }.items.flatten()", hasItem("version:2"))
                    .body("entries.items.flatten().findAll { it != null }", hasItem(startsWith("filter:")));
        }
    }

    @Nested
    class AnotherAuditor {
        @Test
        void seesOnlyWhatIsShared() {
            String kept = saved(ravi, false);
            String shared = saved(ravi, true);
            get("/v1/saved-queries", meena).body("queries.id", hasItem(shared)).body("queries.id", not(hasItem(kept)));
            get("/v1/saved-queries/" + kept, meena).statusCode(404).body("type", endsWith("/saved-query-not-found"));
            get("/v1/saved-queries/" + shared, meena).statusCode(200).body("is_yours", equalTo(false));
        }

        @Test
        void changesNothingAndTheAttemptIsOnRecord() {
            String shared = saved(ravi, true);
            change(shared, query(meena, false), 1).statusCode(403).body("type", endsWith("/saved-query-not-yours"));
            act(shared, "deletion", meena).statusCode(403);
            entriesOf(shared)
                    .body("entries.findAll { it.operator == '" + meena + "' }.outcome", contains("failure", "failure"));
        }
    }
}
