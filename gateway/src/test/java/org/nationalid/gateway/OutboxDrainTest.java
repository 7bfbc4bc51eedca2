package org.nationalid.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.nationalid.gateway.accesslog.SealedSubject;
import org.nationalid.platform.crypto.SealedBox;
import org.nationalid.platform.id.Ids;
import org.nationalid.platform.keys.KeyDirectory;

/// Events that a service committed reach the access log.
@QuarkusTest
class OutboxDrainTest extends GatewayTestBase {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    KeyDirectory keys;

    @Inject
    SealedSubject sealedSubject;

    @Test
    void deliversAnEventWithItsSubjectOpenedAndAcknowledgesIt() throws InterruptedException {
        ObjectNode event = event("consent.withdrawn");
        event.put("subject_sealed", sealedSubject.seal("audit-ref-7"));
        FakeServices.OUTBOX.add(event);

        awaitOutboxOf(0);

        JsonNode entry = FakeServices.entriesOf("consent.withdrawn").getFirst();
        assertThat(entry.path("subject").asText()).isEqualTo("audit-ref-7");
        assertThat(entry.has("subject_sealed")).isFalse();
    }

    @Test
    void opensWhatWasSealedBeforeItsKeyWasDerived() throws InterruptedException {
        byte[] sealed = new SealedBox(keys.secret("seal"))
                .seal(
                        "audit-ref-8".getBytes(StandardCharsets.UTF_8),
                        "outbox subject".getBytes(StandardCharsets.US_ASCII));
        ObjectNode event = event("consent.withdrawn");
        event.put("subject_sealed", Base64.getUrlEncoder().withoutPadding().encodeToString(sealed));
        FakeServices.OUTBOX.add(event);

        awaitOutboxOf(0);

        assertThat(FakeServices.lastOf("consent.withdrawn", "subject")).isEqualTo("audit-ref-8");
    }

    @Test
    void deliversTheOthersWhereTheLogRefusesOneAndKeepsThatOne() throws InterruptedException {
        FakeServices.OUTBOX.add(event(FakeServices.REFUSED_TYPE));
        FakeServices.OUTBOX.add(event("consent.granted"));

        awaitOutboxOf(1);

        assertThat(FakeServices.entriesOf("consent.granted")).isNotEmpty();
        assertThat(FakeServices.OUTBOX.getFirst().path("type").asText()).isEqualTo(FakeServices.REFUSED_TYPE);
    }

    @Test
    void keepsEventsWhoseSubjectDoesNotOpenAndDeliversWhatComesAfterThem() throws InterruptedException {
        for (int i = 0; i < 2; i++) {
            ObjectNode foreign = event("consent.granted");
            foreign.put("subject_sealed", "c2VhbGVkIHVuZGVyIGFub3RoZXIga2V5LCBsb25nIGVub3VnaCB0byBiZSBhIHNlYWw");
            FakeServices.OUTBOX.add(foreign);
        }
        FakeServices.OUTBOX.add(event("consent.withdrawn"));

        awaitOutboxOf(2);

        assertThat(FakeServices.entriesOf("consent.withdrawn")).hasSize(1);
        assertThat(FakeServices.entriesOf("consent.granted")).isEmpty();
    }

    private static ObjectNode event(String type) {
        return new ObjectMapper()
                .createObjectNode()
                .put("id", Ids.next().toString())
                .put("type", type);
    }

    private static void awaitOutboxOf(int size) throws InterruptedException {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (FakeServices.OUTBOX.size() > size && Instant.now().isBefore(deadline)) {
            Thread.sleep(50);
        }
        assertThat(FakeServices.OUTBOX).hasSize(size);
    }
}
