package org.nationalid.identity.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class NumberProfileTest {
    @Example
    void japanCompletesKnownNumbers() {
        assertThat(NumberProfile.JP.checkDigit("12345678901")).isEqualTo('8');
        assertThat(NumberProfile.JP.checkDigit("02345678901")).isEqualTo('3');
        assertThat(NumberProfile.JP.checkDigit("98765432109")).isEqualTo('3');
    }

    @Property
    void eachCountryAcceptsOneCheckDigitOfTen(@ForAll NumberProfile profile, @ForAll("payloads") String payload) {
        long accepted = "0123456789"
                .chars()
                .filter(digit -> profile.accepts(payload + (char) digit))
                .count();
        assertThat(accepted).isEqualTo(1);
        assertThat(profile.accepts(payload + profile.checkDigit(payload))).isTrue();
    }

    /// Modulo 11 folds the remainders 0 and 1 into one check digit, so some wrong digits pass. Verhoeff has no
    /// such gap.
    @Property
    void japanDetectsAWrongDigitUnlessBothRemaindersFold(
            @ForAll("payloads") String payload,
            @ForAll @IntRange(max = 10) int at,
            @ForAll @IntRange(min = 1, max = 9) int shift) {
        char check = NumberProfile.JP.checkDigit(payload);
        StringBuilder wrong = new StringBuilder(payload);
        wrong.setCharAt(at, (char) ('0' + (wrong.charAt(at) - '0' + shift) % 10));
        boolean passes = NumberProfile.JP.accepts(wrong.toString() + check);
        assertThat(passes && check != '0').isFalse();
    }

    @Example
    void indiaNeverStartsWithZeroOrOne() {
        assertThat(NumberProfile.IN.accepts("123412341234")).isFalse();
        assertThat(NumberProfile.IN.accepts("999999990019")).isTrue();
    }

    @Example
    void refusesWhatIsNotTwelveDigits() {
        assertThat(NumberProfile.IN.accepts("99999999001")).isFalse();
        assertThat(NumberProfile.IN.accepts("99999999001x")).isFalse();
        assertThat(NumberProfile.JP.accepts("")).isFalse();
    }

    @Example
    void aNumberShowsNoDigitInTextOrInAnError() {
        assertThat(NationalNumber.of(NumberProfile.IN, "999999990019").toString())
                .doesNotContainPattern("[0-9]");
        assertThatThrownBy(() -> NationalNumber.of(NumberProfile.IN, "999999990018"))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .doesNotContainPattern("[0-9]");
    }

    @Provide
    Arbitrary<String> payloads() {
        return Arbitraries.strings().numeric().ofLength(11).map(digits -> "2" + digits.substring(1));
    }
}
