package org.nationalid.auth.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class LockStateTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    void isOpenWhenNothingIsBlocked() {
        assertThat(new LockState(4, Instant.EPOCH).barredAt(NOON)).isEmpty();
    }

    @Test
    void isBarredUntilTheVeryMomentTheWaitEnds() {
        LockState state = new LockState(5, NOON);
        assertThat(state.barredAt(NOON.minusNanos(1))).isPresent();
        assertThat(state.barredAt(NOON)).isEmpty();
    }

    @Test
    void isBarredForeverAfterFifty() {
        assertThat(new LockState(50, Instant.EPOCH).barredAt(NOON)).isPresent();
    }
}
