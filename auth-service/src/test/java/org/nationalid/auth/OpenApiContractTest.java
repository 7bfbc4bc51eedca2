package org.nationalid.auth;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.nationalid.testsupport.OpenApiSnapshot;

/// The committed contract is what the service serves.
@QuarkusTest
@RunningService
class OpenApiContractTest {
    @Test
    void theCommittedContractIsTheServedOne() {
        OpenApiSnapshot.check("auth-service.yaml");
    }
}
