package org.nationalid.identity.number;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EasyToGuessTest {
    @Test
    void letsAPlainNumberPass() {
        assertThat(EasyToGuess.test("295038613724")).isFalse();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "095038613724, starts with 0",
        "195038613724, starts with 1",
        "295038612374, runs upwards",
        "295038643274, runs downwards",
        "295033861724, repeats a digit at once",
        "295030861724, repeats a digit after one other",
        "295038295174, repeats two digits elsewhere",
        "295382461370, has three even neighbours",
        "295037829503, ends as it begins",
        "295037130592, ends as it begins reversed",
        "295078613402, holds a restricted run",
        "390142857326, holds a cyclic number"
    })
    void recognises(String digits, String reason) {
        assertThat(EasyToGuess.test(digits)).as(reason).isTrue();
    }
}
