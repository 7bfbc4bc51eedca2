package org.nationalid.identity.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nationalid.platform.problem.Refusal;

class BirthdateTest {
    private static final Instant EVENING_IN_LONDON = Instant.parse("2026-11-22T20:00:00Z");

    @Test
    void acceptsAChildBornThisMorningInTokyo() {
        assertThat(Birthdate.of("2026-11-23", EVENING_IN_LONDON)).isEqualTo(LocalDate.of(2026, 11, 23));
    }

    @Test
    void acceptsTheOldestPerson() {
        assertThat(Birthdate.of("1900-01-01", EVENING_IN_LONDON)).isEqualTo(LocalDate.of(1900, 1, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1899-12-31", "2026-11-24", "2026-02-30", "1990-2-3", "03/02/1990", "+1990-01-01"})
    void refusesADateThatCannotBe(String text) {
        assertThatThrownBy(() -> Birthdate.of(text, EVENING_IN_LONDON)).isInstanceOf(Refusal.class);
    }
}
