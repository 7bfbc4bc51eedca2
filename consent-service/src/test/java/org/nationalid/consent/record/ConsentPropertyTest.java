package org.nationalid.consent.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.nationalid.platform.problem.Refusal;

/// Whatever happens to a consent, in whatever order and at whatever time.
class ConsentPropertyTest {
    private static final Map<ConsentState, Set<ConsentState>> FROM = Map.of(
            ConsentState.GRANTED, EnumSet.allOf(ConsentState.class),
            ConsentState.WITHDRAWN, EnumSet.of(ConsentState.WITHDRAWN),
            ConsentState.EXPIRED, EnumSet.of(ConsentState.EXPIRED),
            ConsentState.REPLACED, EnumSet.of(ConsentState.REPLACED));

    enum Act {
        WITHDRAW,
        REPLACE,
        WAIT
    }

    /// A final state is final, and an act that is not allowed changes nothing.
    @Property
    void anEndedConsentStaysAsItEnded(
            @ForAll @Size(max = 12) List<Act> acts, @ForAll @Size(max = 12) List<@IntRange(max = 100) Integer> days) {
        Consent consent = ConsentTest.grantedAtNoon();
        Instant now = consent.grantedAt();
        ConsentState before = consent.stateAt(now);
        assertThat(before).isEqualTo(ConsentState.GRANTED);
        for (int i = 0; i < Math.min(acts.size(), days.size()); i++) {
            now = now.plus(Duration.ofDays(days.get(i)));
            ConsentState waited = consent.stateAt(now);
            assertThat(FROM.get(before)).contains(waited);
            boolean accepted = tryTo(acts.get(i), consent, now);
            ConsentState after = consent.stateAt(now);
            if (!accepted) assertThat(after).isEqualTo(waited);
            assertThat(FROM.get(waited)).contains(after);
            before = after;
        }
    }

    /// What is granted can always be withdrawn, and is then not granted at any later time.
    @Property
    void whatIsGrantedCanBeWithdrawn(@ForAll @IntRange(max = 400) int day, @ForAll @IntRange(max = 400) int later) {
        Consent consent = ConsentTest.grantedAtNoon();
        Instant then = consent.grantedAt().plus(Duration.ofDays(day));
        boolean granted = consent.stateAt(then) == ConsentState.GRANTED;
        assertThat(tryTo(Act.WITHDRAW, consent, then)).isEqualTo(granted);
        assertThat(consent.stateAt(then.plus(Duration.ofDays(later)))).isNotEqualTo(ConsentState.GRANTED);
    }

    private static boolean tryTo(Act act, Consent consent, Instant now) {
        try {
            switch (act) {
                case WITHDRAW -> consent.withdraw(now);
                case REPLACE -> consent.replace(now);
                case WAIT -> {}
            }
            return true;
        } catch (Refusal refused) {
            return false;
        }
    }
}
