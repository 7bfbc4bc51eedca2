package org.nationalid.auth.identityblock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class FreshnessTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final IdentityBlock block = new IdentityBlock(NOON, "t1", List.of());

    @Test
    void aBlockIsFreshForThirtySecondsBothWays() {
        assertThat(block.isFreshAt(NOON.plusSeconds(30))).isTrue();
        assertThat(block.isFreshAt(NOON.minusSeconds(30))).isTrue();
        assertThat(block.isFreshAt(NOON.plusSeconds(30).plusNanos(1))).isFalse();
        assertThat(block.isFreshAt(NOON.minusSeconds(30).minusNanos(1))).isFalse();
    }
}
