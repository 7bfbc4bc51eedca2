package org.nationalid.identity.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nationalid.identity.person.PersonRefusal.PHONE_INVALID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nationalid.platform.problem.Refusal;

class PhoneNumberTest {
    @ParameterizedTest
    @CsvSource({
        "+91 22 1234 5678, JP, +912212345678",
        "022 1234 5678, IN, +912212345678",
        "+81 3-0000-1234, IN, +81300001234",
        "０３－００００－１２３４, JP, +81300001234"
    })
    void completesANumberByTheCountry(String given, String country, String e164) {
        assertThat(PhoneNumber.of(given, country).e164()).isEqualTo(e164);
    }

    @Test
    void showsTheCountryAndThreeDigitsOnly() {
        String masked = PhoneNumber.of("+912212345678", "IN").masked();
        assertThat(masked).startsWith("+91 ").endsWith("678");
        assertThat(masked.substring(3).replaceAll("[^0-9]", "")).isEqualTo("678");
        assertThat(masked.chars().filter(c -> c == '•').count()).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"12", "not a number", "+91 22 1234 5678 9999 0000", "+999 1234 5678", "+91 22 1234 5678 ext 5"})
    void refusesWhatNoTelephoneHas(String given) {
        assertThatThrownBy(() -> PhoneNumber.of(given, "IN"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(PHONE_INVALID));
    }
}
