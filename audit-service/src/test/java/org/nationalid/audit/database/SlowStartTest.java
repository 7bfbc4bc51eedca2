package org.nationalid.audit.database;

import static org.nationalid.audit.TestEvents.append;
import static org.nationalid.audit.TestEvents.failedSignIn;
import static org.nationalid.audit.TestEvents.receiptOf;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nationalid.audit.AuditServiceTest;

/// A machine on which everything starts at once: the service waits for its database instead of ending.
@QuarkusTest
@AuditServiceTest
@QuarkusTestResource(value = SlowDatabaseResource.class, restrictToAnnotatedClass = true)
class SlowStartTest {
    @Test
    void aServiceStartsAlthoughTheFirstConnectionTakesLongerThanARequestWouldWait() {
        Map<String, Object> event = failedSignIn(Instant.now());
        append(event).statusCode(201);
        receiptOf((String) event.get("id"));
    }
}
