package org.nationalid.identity.alias;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nationalid.identity.alias.AliasRefusal.ALIAS_EXPIRED;
import static org.nationalid.identity.alias.AliasRefusal.ALIAS_REVOKED;
import static org.nationalid.identity.alias.AliasRefusal.ALIAS_USED_UP;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.nationalid.identity.person.PersonId;
import org.nationalid.platform.problem.Refusal;
import org.nationalid.platform.problem.RefusalCode;

class AliasTest {
    private static final Instant ISSUED = Instant.parse("2026-11-23T05:00:00Z");

    @Nested
    class APerpetualAlias {
        private final Alias alias = issued(AliasType.PERPETUAL);

        @Test
        void worksInAHundredYearsAsOftenAsWanted() {
            Instant later = ISSUED.plus(Duration.ofDays(36_500));
            for (int use = 0; use < 1000; use++) {
                alias.use(later);
            }
            assertThat(alias.countsUses()).isFalse();
        }

        @Test
        void stopsWhenItIsRevoked() {
            alias.revoke(ISSUED);
            refuses(alias, ISSUED, ALIAS_REVOKED);
        }

        @Test
        void cannotBeRevokedTwice() {
            alias.revoke(ISSUED);
            assertThatThrownBy(() -> alias.revoke(ISSUED.plusSeconds(1))).isInstanceOf(Refusal.class);
        }
    }

    @Nested
    class ATemporaryAlias {
        private final Alias alias = issued(AliasType.TEMPORARY);

        @Test
        void worksUntilTheLastMomentOfItsHalfHour() {
            assertThatCode(() -> alias.use(ISSUED.plus(Duration.ofMinutes(30)).minusMillis(1)))
                    .doesNotThrowAnyException();
        }

        @Test
        void isExpiredAfterHalfAnHour() {
            refuses(alias, ISSUED.plus(Duration.ofMinutes(30)), ALIAS_EXPIRED);
        }

        @Test
        void carriesTwoTransactions() {
            alias.use(ISSUED);
            alias.use(ISSUED);
            refuses(alias, ISSUED, ALIAS_USED_UP);
        }
    }

    @Nested
    class AOneTimeAlias {
        @Test
        void waitsForItsOneAuthenticationHoweverLong() {
            Alias alias = issued(AliasType.ONE_TIME);
            Instant later = ISSUED.plus(Duration.ofDays(400));
            alias.use(later); // the one-time password is sent
            alias.use(later); // and checked
            refuses(alias, later, ALIAS_USED_UP);
        }
    }

    private static Alias issued(AliasType type) {
        return new Alias(UUID.randomUUID(), new PersonId(UUID.randomUUID()), type, new byte[] {1}, ISSUED);
    }

    private static void refuses(Alias alias, Instant now, RefusalCode code) {
        assertThatThrownBy(() -> alias.use(now))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
