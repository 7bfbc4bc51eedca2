package org.nationalid.identity;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.nationalid.testsupport.OpenApiSnapshot;

@QuarkusTest
@RunningService
class OpenApiContractTest {
    @Test
    void theCommittedContractSaysWhatTheServiceDoes() {
        OpenApiSnapshot.check("identity-service.yaml");
    }
}
