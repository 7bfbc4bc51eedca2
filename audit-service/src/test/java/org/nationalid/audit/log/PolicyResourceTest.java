package org.nationalid.audit.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
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
import org.nationalid.transparencylog.policy.TrustPolicy;
import org.nationalid.transparencylog.proof.Receipt;

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
            assertEquals(1, policy.logs().size());
        }
    }
}
