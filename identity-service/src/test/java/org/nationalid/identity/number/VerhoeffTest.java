package org.nationalid.identity.number;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/// Known values, and the two promises that the scheme is chosen for.
class VerhoeffTest {
    @Example
    void agreesWithPublishedNumbers() {
        assertThat(Verhoeff.isValid("236")).isTrue();
        assertThat(Verhoeff.isValid("123412341234")).isTrue();
        assertThat(Verhoeff.isValid("9830872690593682")).isTrue();
        assertThat(Verhoeff.isValid("999999990019")).isTrue();
        assertThat(Verhoeff.checkDigit("23678901234")).isEqualTo('9');
    }

    @Property
    void acceptsWhatItCompletes(@ForAll("payloads") String payload) {
        assertThat(Verhoeff.isValid(payload + Verhoeff.checkDigit(payload))).isTrue();
    }

    @Property
    void detectsEveryWrongDigit(
            @ForAll("payloads") String payload,
            @ForAll @IntRange(max = 15) int at,
            @ForAll @IntRange(min = 1, max = 9) int shift) {
        StringBuilder digits = new StringBuilder(payload).append(Verhoeff.checkDigit(payload));
        int place = at % digits.length();
        digits.setCharAt(place, (char) ('0' + (digits.charAt(place) - '0' + shift) % 10));
        assertThat(Verhoeff.isValid(digits.toString())).isFalse();
    }

    @Property
    void detectsEverySwapOfUnlikeNeighbours(@ForAll("payloads") String payload) {
        String digits = payload + Verhoeff.checkDigit(payload);
        for (int i = 0; i + 1 < digits.length(); i++) {
            if (digits.charAt(i) != digits.charAt(i + 1)) {
                StringBuilder swapped = new StringBuilder(digits);
                swapped.setCharAt(i, digits.charAt(i + 1));
                swapped.setCharAt(i + 1, digits.charAt(i));
                assertThat(Verhoeff.isValid(swapped.toString()))
                        .as("swap at %d of %s", i, digits)
                        .isFalse();
            }
        }
    }

    @Provide
    Arbitrary<String> payloads() {
        return Arbitraries.strings().numeric().ofMinLength(1).ofMaxLength(15);
    }
}
