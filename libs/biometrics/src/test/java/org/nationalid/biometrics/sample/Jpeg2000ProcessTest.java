package org.nationalid.biometrics.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// The decoder in its own process: what good images give, what damage ends in.
class Jpeg2000ProcessTest {
    private static final int ROUNDS = 20;
    /// From behind the size to some way into the first packets: where damage is more than a wrong pixel.
    private static final int FIRST = 42;

    private static final int LAST = 260;
    private static final Duration SHORT = Duration.ofSeconds(4);

    @Test
    void endsInAnImageOrATypedRefusalWhateverTheCodestreamHolds() {
        SplittableRandom random = new SplittableRandom(7);
        int refused = 0;
        for (int round = 0; round < ROUNDS; round++) {
            byte[] damaged = Encoded.file("finger.j2k");
            for (int hit = random.nextInt(1, 4); hit > 0; hit--)
                damaged[random.nextInt(FIRST, LAST)] = (byte) random.nextInt(256);
            try {
                Jpeg2000.decode(damaged, 0, SHORT).close();
            } catch (UnreadableSample refusal) {
                assertThat(refusal.reason())
                        .isIn(UnreadableSample.Reason.DAMAGED, UnreadableSample.Reason.FORMAT_NOT_SUPPORTED);
                refused++;
            }
        }
        assertThat(refused).as("refused of %d", ROUNDS).isBetween(1, ROUNDS - 1);
    }

    @Test
    void isKilledWhenItsTimeIsOver() {
        long before = workers();

        assertThatThrownBy(() -> Jpeg2000.decode(Encoded.file("finger.jp2"), 0, Duration.ofMillis(1)))
                .isInstanceOfSatisfying(UnreadableSample.class, refusal -> assertThat(refusal.reason())
                        .isEqualTo(UnreadableSample.Reason.DAMAGED));
        assertThat(workers()).isEqualTo(before);
    }

    @Test
    void leavesNoProcessBehindAGoodImage() {
        long before = workers();

        Jpeg2000.decode(Encoded.file("finger.jp2"), 0).close();

        assertThat(workers()).isEqualTo(before);
    }

    private static long workers() {
        return ProcessHandle.current().children().filter(ProcessHandle::isAlive).count();
    }
}
