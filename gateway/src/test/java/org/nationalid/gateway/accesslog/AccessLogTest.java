package org.nationalid.gateway.accesslog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nationalid.gateway.FakeServices;

/// What may be sent again, and what may not.
@QuarkusTest
class AccessLogTest {
    private static final UUID ID = UUID.fromString("0198c0de-0000-7000-8000-0000000000ac");

    @Inject
    AccessLog accessLog;

    @BeforeEach
    void startAfresh() {
        FakeServices.forgetEverything();
    }

    @Test
    void takesASuccessOnceHoweverOftenItIsSent() {
        for (int time = 0; time < 2; time++) {
            accessLog.append(AccessDraft.success(AccessType.LOG_QUERIED), ID, Instant.EPOCH);
        }
        assertThat(FakeServices.entriesOf("audit.queried")).hasSize(1);
    }

    @Test
    void takesNoDenialThatAnotherRequestWouldRemember() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        accessLog.append(AccessDraft.failure(AccessType.LOG_QUERIED, "no-case"), ID, Instant.EPOCH));
        assertThat(FakeServices.entriesOf("audit.queried")).isEmpty();
    }
}
