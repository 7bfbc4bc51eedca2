package org.nationalid.audit.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nationalid.audit.TestEvents.append;
import static org.nationalid.audit.TestEvents.failedSignIn;
import static org.nationalid.audit.TestEvents.gateway;
import static org.nationalid.audit.TestEvents.receiptOf;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.nationalid.audit.AuditServiceTest;
import org.nationalid.transparencylog.note.VerifierKey;
import org.nationalid.transparencylog.policy.TrustPolicy;
import org.nationalid.transparencylog.proof.Receipt;
import org.nationalid.transparencylog.series.HalfYear;

@QuarkusTest
@AuditServiceTest
class PolicyResourceTest {
    @Nested
    class AVerifier {
        @Test
        void believesTheReceiptsOfThisLogByItsPublishedPolicy() {
            Map<String, Object> event = failedSignIn(Instant.now());
            append(event).statusCode(201);
            Receipt receipt = Receipt.parse(receiptOf((String) event.get("id")));

            TrustPolicy policy =
                    TrustPolicy.parse(gateway().when().get("/log/policy").asString());

            assertInstanceOf(TrustPolicy.Verdict.Trusted.class, policy.judge(receipt.checkpoint()));
            assertEquals(
                    policy.logs().size(),
                    policy.logs().stream().map(VerifierKey::name).distinct().count());
        }

        @Test
        void learnsTheKeysOfTheComingHalfYearsBeforehand() {
            String coming = HalfYear.of(Instant.now()).next().toString();
            String vkey = gateway()
                    .when()
                    .get("/log/{half_year}/vkey", coming)
                    .asString()
                    .strip();

            TrustPolicy policy =
                    TrustPolicy.parse(gateway().when().get("/log/policy").asString());

            assertTrue(policy.logs().contains(VerifierKey.parse(vkey)));
            gateway().when().get("/log/{half_year}/checkpoint", coming).then().statusCode(404);
            gateway().when().get("/log/1999h1/vkey").then().statusCode(404);
        }
    }
}
