package org.nationalid.identity.alias;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nationalid.identity.alias.AliasRefusal.ALIAS_CHECK_DIGIT_WRONG;
import static org.nationalid.identity.alias.AliasRefusal.ALIAS_MALFORMED;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.nationalid.identity.number.EasyToGuess;
import org.nationalid.identity.number.Verhoeff;
import org.nationalid.platform.problem.Refusal;
import org.nationalid.platform.problem.RefusalCode;

class AliasNumberTest {
    @Property
    void readsItHoweverItIsGrouped(@ForAll("aliases") String digits, @ForAll @IntRange(min = 1, max = 8) int group) {
        String spaced = digits.replaceAll("(.{" + group + "})", "$1 ");
        String dashed = digits.replaceAll("(.{" + group + "})", "$1-");
        assertThat(AliasNumber.parse(spaced).digits().value()).isEqualTo(digits);
        assertThat(AliasNumber.parse(dashed).digits().value()).isEqualTo(digits);
    }

    @Property
    void readsTheDigitsOfEachCountry(@ForAll("aliases") String digits) {
        assertThat(AliasNumber.parse(moved(digits, '０')).digits().value()).isEqualTo(digits);
        assertThat(AliasNumber.parse(moved(digits, '०')).digits().value()).isEqualTo(digits);
    }

    @Property
    void refusesEveryWrongDigit(
            @ForAll("aliases") String digits,
            @ForAll @IntRange(max = 15) int at,
            @ForAll @IntRange(min = 1, max = 9) int shift) {
        StringBuilder wrong = new StringBuilder(digits);
        wrong.setCharAt(at, (char) ('0' + (digits.charAt(at) - '0' + shift) % 10));
        refuses(wrong.toString(), ALIAS_CHECK_DIGIT_WRONG);
    }

    @Property
    void refusesEveryOtherLength(@ForAll("otherLengths") String digits) {
        refuses(digits, ALIAS_MALFORMED);
    }

    @Property
    void refusesWhatIsNoDigitAnywhere(@ForAll("aliases") String digits, @ForAll @IntRange(max = 15) int at) {
        refuses(digits.substring(0, at) + "x" + digits.substring(at + 1), ALIAS_MALFORMED);
    }

    @Property
    void answersAnythingTypedWithADigitStringOrARefusal(@ForAll String typed) {
        try {
            assertThat(AliasNumber.parse(typed).digits().value()).matches("[0-9]{16}");
        } catch (Refusal refusal) {
            assertThat(refusal.code()).isIn(ALIAS_MALFORMED, ALIAS_CHECK_DIGIT_WRONG);
        }
    }

    @Property(tries = 200)
    void drawsOnlyValidOnesThatNobodyGuesses() {
        String digits = AliasNumber.draw().digits().value();
        assertThat(digits).hasSize(AliasNumber.LENGTH);
        assertThat(Verhoeff.isValid(digits)).isTrue();
        assertThat(EasyToGuess.test(digits)).isFalse();
    }

    @Example
    void showsNoDigitInText() {
        assertThat(AliasNumber.draw().toString()).doesNotContainPattern("[0-9]");
    }

    @Provide
    Arbitrary<String> aliases() {
        return Arbitraries.strings().numeric().ofLength(15).map(payload -> payload + Verhoeff.checkDigit(payload));
    }

    @Provide
    Arbitrary<String> otherLengths() {
        return Arbitraries.strings().numeric().ofMaxLength(30).filter(digits -> digits.length() != AliasNumber.LENGTH);
    }

    private static String moved(String digits, char zero) {
        StringBuilder moved = new StringBuilder();
        digits.chars().forEach(digit -> moved.append((char) (zero + digit - '0')));
        return moved.toString();
    }

    private static void refuses(String typed, RefusalCode code) {
        assertThatThrownBy(() -> AliasNumber.parse(typed))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
