package org.nationalid.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.nationalid.platform.problem.Refusal;
import org.nationalid.testsupport.MovableClock;

/// What one client may ask, on however many nodes it asks.
@QuarkusTest
class ClientLimitTest {
    private static final int BURST = 100;

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-24T12:00:00Z"));
    private final String client = "client-" + UUID.randomUUID();
    private ClientLimit node;
    private ClientLimit other;

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void twoNodes() {
        this.node = new ClientLimit(database, new Few(), new LimitTime(clock));
        this.other = new ClientLimit(database, new Few(), new LimitTime(clock));
    }

    @Nested
    class AClient {
        @Test
        void hasOneLimitOnAllNodes() {
            int admitted = 0;
            for (int i = 0; i < BURST; i++) {
                admitted += admitted(node) + admitted(other);
            }
            assertThat(admitted).isEqualTo(BURST);
        }

        @Test
        void isToldWhenToComeAgainAndIsThenServed() {
            spendEverything();
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> node.take(client))
                    .satisfies(
                            refusal -> assertThat(refusal.retryAfterSeconds()).isPositive());
            clock.advance(Duration.ofSeconds(10));
            assertThat(admitted(node)).isEqualTo(1);
        }

        @Test
        void isNotHeldUpByAnother() {
            spendEverything();
            node.take("client-" + UUID.randomUUID());
        }
    }

    private void spendEverything() {
        for (int i = 0; i <= BURST; i++) {
            admitted(node);
        }
        assertThat(admitted(node)).isZero();
    }

    private int admitted(ClientLimit where) {
        try {
            where.take(client);
            return 1;
        } catch (Refusal tooMany) {
            return 0;
        }
    }

    private record Few() implements LimitsConfig {
        @Override
        public int addressBurst() {
            return BURST;
        }

        @Override
        public int addressPerSecond() {
            return 1;
        }

        @Override
        public int clientBurst() {
            return BURST;
        }

        @Override
        public int clientPerSecond() {
            return 1;
        }

        @Override
        public int entryBurst() {
            return BURST;
        }

        @Override
        public int entryPerMinute() {
            return 1;
        }
    }
}
