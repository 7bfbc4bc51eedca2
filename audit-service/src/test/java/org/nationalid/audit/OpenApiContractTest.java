package org.nationalid.audit;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.nationalid.testsupport.OpenApiSnapshot;

@QuarkusTest
@AuditServiceTest
class OpenApiContractTest {
    @Test
    void saysWhatTheServiceDoes() {
        OpenApiSnapshot.check("audit-service.yaml");
    }
}
