package org.nationalid.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nationalid.gateway.accesslog.SealedSubject;

/// Events that a service committed reach the access log.
@QuarkusTest
class OutboxDrainTest extends GatewayTestBase {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    SealedSubject sealedSubject;

    @Test
    void deliversAnEventWithItsSubjectOpenedAndAcknowledgesIt() throws Exception {
        ObjectNode event = new ObjectMapper().createObjectNode();
        event.put("id", UUID.randomUUID().toString());
        event.put("type", "consent.withdrawn");
        event.put("subject_sealed", sealedSubject.seal("audit-ref-7"));
        FakeServices.OUTBOX.add(event);

        Instant deadline = Instant.now().plus(PATIENCE);
        while (!FakeServices.OUTBOX.isEmpty() && Instant.now().isBefore(deadline)) {
            Thread.sleep(50);
        }

        assertThat(FakeServices.OUTBOX).isEmpty();
        assertThat(FakeServices.entriesOf("consent.withdrawn")
                        .getFirst()
                        .path("subject")
                        .asText())
                .isEqualTo("audit-ref-7");
        assertThat(FakeServices.entriesOf("consent.withdrawn").getFirst().has("subject_sealed"))
                .isFalse();
    }
}
