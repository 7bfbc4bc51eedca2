package org.nationalid.gateway;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.nationalid.testsupport.OpenApiSnapshot;

/// The committed contract says what the code does.
@QuarkusTest
class OpenApiContractTest extends GatewayTestBase {
    @Test
    void isTheCommittedOne() {
        OpenApiSnapshot.check("gateway.yaml");
    }
}
