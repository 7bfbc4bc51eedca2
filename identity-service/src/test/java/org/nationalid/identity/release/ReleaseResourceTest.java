package org.nationalid.identity.release;

import static org.hamcrest.Matchers.equalTo;
import static org.nationalid.identity.Gateway.asGateway;
import static org.nationalid.identity.Gateway.enrol;
import static org.nationalid.identity.Gateway.enrolled;
import static org.nationalid.identity.Gateway.enrolmentOf;
import static org.nationalid.identity.Gateway.handleOf;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.nationalid.identity.AuthServiceDouble;
import org.nationalid.identity.Database;
import org.nationalid.identity.RunningService;

@QuarkusTest
@RunningService
class ReleaseResourceTest {
    private final Database database;

    ReleaseResourceTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void startAfresh() {
        AuthServiceDouble.forget();
    }

    @Nested
    class TheGateway {
        @Test
        void getsExactlyTheItemsItNames() {
            release(handleOf(enrolled()), "\"gender\",\"birthdate\"")
                    .statusCode(200)
                    .body("attributes", equalTo(Map.of("gender", "female", "birthdate", "1990-02-28")));
        }

        @Test
        void getsTheNameInBothScripts() {
            release(handleOf(enrolled()), "\"name\"")
                    .statusCode(200)
                    .body("attributes", equalTo(Map.of("name", "Anaya Specimen", "name#hi", "अनाया नमूना")));
        }

        @Test
        void getsNoNativeNameWhereThereIsNone() {
            ObjectNode request = enrolmentOf(901);
            request.set("name", request.objectNode().put("latin", "Alex Specimen"));
            String alias = enrol(UUID.randomUUID(), request).path("alias");
            release(handleOf(alias), "\"name\"").body("attributes", equalTo(Map.of("name", "Alex Specimen")));
        }

        @Test
        void getsThePhoneNumberAndTheAddress() {
            release(handleOf(enrolled()), "\"phone_number\",\"address\"")
                    .statusCode(200)
                    .body(
                            "attributes",
                            equalTo(Map.of(
                                    "phone_number",
                                    "+912212345678",
                                    "address",
                                    Map.of(
                                            "formatted", "1 Example Road\nPune",
                                            "region", "Maharashtra",
                                            "postal_code", "411001",
                                            "country", "IN"))));
        }

        @Test
        void isRefusedAnItemThatThereIsNot() {
            release(handleOf(enrolled()), "\"name\",\"national_number\"")
                    .statusCode(400)
                    .body("type", equalTo("/problems/item-unknown"))
                    .body("field", equalTo("items[1]"));
        }

        @Test
        void mustNameAnItem() {
            release(handleOf(enrolled()), "").statusCode(400).body("field", equalTo("items"));
        }

        @Test
        void cannotReleaseByAHandleThatIsNone() {
            release("AAAA", "\"name\"").statusCode(400).body("type", equalTo("/problems/citizen-handle-invalid"));
        }
    }

    @Nested
    class ASuspendedCitizen {
        @Test
        void releasesNothing() {
            String handle = handleOf(enrolled());
            database.change("update person set status = 'SUSPENDED' where status = 'ACTIVE'");
            release(handle, "\"name\"").statusCode(403).body("type", equalTo("/problems/identity-not-active"));
        }
    }

    private static ValidatableResponse release(String handle, String items) {
        return asGateway()
                .body("{\"citizen_handle\":\"" + handle + "\",\"items\":[" + items + "]}")
                .post("/v1/releases")
                .then();
    }
}
