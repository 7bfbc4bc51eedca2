package org.nationalid.consent.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nationalid.consent.record.ConsentState.EXPIRED;
import static org.nationalid.consent.record.ConsentState.GRANTED;
import static org.nationalid.consent.record.ConsentState.REPLACED;
import static org.nationalid.consent.record.ConsentState.WITHDRAWN;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nationalid.platform.problem.Refusal;

class ConsentTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Duration VALID = Duration.ofDays(180);

    private final Consent consent = grantedAtNoon();

    static Consent grantedAtNoon() {
        ConsentAnswer answer = new ConsentAnswer(
                new ConsentRef("r".repeat(43)),
                "tax-office",
                "Tax Office",
                new Purpose("income-tax"),
                "To fill in your tax return",
                new ItemSet(List.of("name", "birthdate")),
                "en",
                "digest");
        return Consent.granted(UUID.randomUUID(), answer, UUID.randomUUID(), NOON, VALID);
    }

    @Test
    void isGrantedUntilTheVeryMomentItExpires() {
        assertThat(consent.stateAt(NOON)).isEqualTo(GRANTED);
        assertThat(consent.stateAt(NOON.plus(VALID).minusNanos(1))).isEqualTo(GRANTED);
        assertThat(consent.stateAt(NOON.plus(VALID))).isEqualTo(EXPIRED);
    }

    @Test
    void staysWithdrawnAfterItsEnd() {
        consent.withdraw(NOON.plusSeconds(1));
        assertThat(consent.stateAt(NOON.plus(VALID).plusSeconds(1))).isEqualTo(WITHDRAWN);
    }

    @Test
    void cannotBeWithdrawnTwice() {
        consent.withdraw(NOON);
        assertThatThrownBy(() -> consent.withdraw(NOON))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
                        .isEqualTo(ConsentRefusal.CONSENT_ALREADY_WITHDRAWN));
    }

    @Test
    void cannotBeWithdrawnOnceItExpired() {
        assertThatThrownBy(() -> consent.withdraw(NOON.plus(VALID)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
                        .isEqualTo(ConsentRefusal.CONSENT_NOT_ACTIVE));
    }

    @Test
    void cannotBeWithdrawnOnceItWasReplaced() {
        consent.replace(NOON.plusSeconds(1));
        assertThat(consent.stateAt(NOON.plusSeconds(2))).isEqualTo(REPLACED);
        assertThatThrownBy(() -> consent.withdraw(NOON.plusSeconds(2))).isInstanceOf(Refusal.class);
    }

    @Test
    void hadExpiredWhenItWasClosedAfterItsEnd() {
        consent.replace(NOON.plus(VALID));
        assertThat(consent.stateAt(NOON.plus(VALID))).isEqualTo(EXPIRED);
    }
}
