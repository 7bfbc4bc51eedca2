package org.nationalid.auth.otp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nationalid.auth.factor.AuthRef;

class OneTimePasswordTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final OtpUse USE = new OtpUse(new AuthRef("a".repeat(43)), "t1", "tax-office");

    private final OneTimePassword otp =
            new OneTimePassword(USE, UUID.randomUUID(), new byte[32], NOON, NOON.plusSeconds(180));

    @Test
    void canBeTriedUntilTheVeryMomentItExpires() {
        assertThat(otp.barredAt(NOON.plusSeconds(180).minusNanos(1))).isEmpty();
        assertThat(otp.barredAt(NOON.plusSeconds(180))).contains(OtpRefusal.OTP_EXPIRED);
    }

    @Test
    void anotherUseMakesAnotherHash() {
        OtpUse otherTransaction = new OtpUse(USE.citizen(), "t2", "tax-office");
        OtpUse otherParty = new OtpUse(USE.citizen(), "t1", "health-board");
        OtpUse otherCitizen = new OtpUse(new AuthRef("b".repeat(43)), "t1", "tax-office");
        assertThat(USE.with("123456"))
                .isNotEqualTo(otherTransaction.with("123456"))
                .isNotEqualTo(otherParty.with("123456"))
                .isNotEqualTo(otherCitizen.with("123456"));
    }

    @Test
    void theMessageShowsNeitherNumberNorCodeInItsTextForm() {
        ShortMessage message = new ShortMessage("+919912345678", "123456 is your code", "en");
        assertThat(message.toString()).doesNotContain("123456").doesNotContain("5678");
    }
}
