package org.nationalid.consent.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nationalid.platform.problem.Refusal;

class ValuesTest {
    @Test
    void anItemSetHoldsEachItemOnceInOrder() {
        assertThat(new ItemSet(List.of("name", "birthdate", "name")).names()).containsExactly("birthdate", "name");
    }

    @Test
    void anItemSetIsNeverEmpty() {
        assertThatThrownBy(() -> new ItemSet(List.of())).isInstanceOf(Refusal.class);
    }

    @Test
    void anItemSetRefusesWhatIsNoName() {
        for (String name : Arrays.asList("", "Name", "a b", "x".repeat(65), null))
            assertThatThrownBy(() -> new ItemSet(Arrays.asList(name)))
                    .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
                            .isEqualTo(ConsentRefusal.ITEM_MALFORMED));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "tax return", "-tax"})
    void aPurposeWithoutAFormIsUnknown(String code) {
        assertThatThrownBy(() -> new Purpose(code))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(ConsentRefusal.PURPOSE_UNKNOWN));
    }

    @Test
    void aPurposeOutsideTheOperatorsListIsRefused() {
        KnownPurposes known = new KnownPurposes(new ConsentConfig() {
            @Override
            public Duration expiresAfter() {
                return Duration.ofDays(1);
            }

            @Override
            public Optional<Set<String>> purposes() {
                return Optional.of(Set.of("income-tax"));
            }
        });
        known.require(new Purpose("income-tax"));
        assertThatThrownBy(() -> known.require(new Purpose("marketing"))).isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "!!!", "bm90IGEgY3Vyc29y", "eH55"})
    void aCursorThatWeDidNotMakeIsRefused(String text) {
        assertThatThrownBy(() -> ConsentCursor.parse(text)).isInstanceOf(Refusal.class);
    }
}
