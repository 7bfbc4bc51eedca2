package org.nationalid.identity.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nationalid.identity.person.PersonRefusal.NAME_INVALID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nationalid.platform.problem.Refusal;

class PersonNameTest {
    @Test
    void keepsBothForms() {
        PersonName name = PersonName.of(" Anaya Specimen ", "अनाया नमूना", "hi");
        assertThat(name).isEqualTo(new PersonName("Anaya Specimen", "अनाया नमूना", "hi"));
        assertThat(name.hasNativeForm()).isTrue();
    }

    @Test
    void doesWithoutANativeForm() {
        assertThat(PersonName.of("Zoë O'Specimen-Näme", null, null).hasNativeForm())
                .isFalse();
    }

    /// Two keyboards, one name: e with an accent, and e followed by an accent.
    @Test
    void writesTheSameNameInOneWay() {
        assertThat(PersonName.of("Zoe\u0308", null, null)).isEqualTo(PersonName.of("Zo\u00eb", null, null));
        assertThat(PersonName.of("Ga", "\u304b\u3099", "ja").nativeForm()).isEqualTo("\u304c");
    }

    /// क्‍ष is spelled with a joiner.
    @Test
    void keepsTheJoinersOfDevanagari() {
        assertThat(PersonName.of("Ksha", "\u0915\u094d\u200d\u0937", "hi").nativeForm())
                .contains("\u200d");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "Anaya\u0000",
                "Anaya\nSpecimen",
                "Ana\u202eya",
                "अनाया",
                "\u0410naya",
                "12345",
                "\ud800"
            })
    void refusesALatinNameThatCouldMisleadOrNotPrint(String name) {
        assertThatThrownBy(() -> PersonName.of(name, null, null))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(NAME_INVALID));
    }

    @Test
    void countsTheLengthInCharactersThatPeopleSee() {
        String longest = "字".repeat(200);
        assertThat(PersonName.of("Long", longest, "ja").nativeForm()).isEqualTo(longest);
        assertThatThrownBy(() -> PersonName.of("Long", longest + "字", "ja")).isInstanceOf(Refusal.class);
    }

    @Test
    void refusesHalfANativeName() {
        assertThatThrownBy(() -> PersonName.of("Anaya", "अनाया", null)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> PersonName.of("Anaya", null, "hi")).isInstanceOf(Refusal.class);
    }
}
