package org.nationalid.platform.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// No full number reaches a log line.
class RedactingLogFilterTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"234123412346", "9830872690593682", "+919876543210", "2341 2341 2346", "9830-8726-9059-3682"})
    void takesANumberOutOfALine(String number) {
        assertThat(RedactingLogFilter.redact("citizen " + number + " came")).isEqualTo("citizen [number] came");
    }

    @Test
    void takesANumberOutThatFollowsAWord() {
        assertThat(RedactingLogFilter.redact("code=9830872690593682, code9830872690593682"))
                .isEqualTo("code=[number], code[number]");
    }

    @Test
    void takesANumberOutOfWhatWasThrownAndItsCauses() {
        var record = new ExtLogRecord(Level.ERROR, "the row of 234123412346 is gone", "test");
        record.setThrown(new IllegalStateException("no 9830872690593682", new IOException("key (9830872690593682)")));

        assertThat(new RedactingLogFilter().isLoggable(record)).isTrue();

        assertThat(new PatternFormatter("%m%e").format(record))
                .contains("the row of [number] is gone", "java.lang.IllegalStateException: no [number]")
                .contains("java.io.IOException: key ([number])", "RedactingLogFilterTest.java")
                .doesNotContain("9830872690593682", "234123412346");
    }

    @Test
    void leavesIdentifiersTimesAndPortsReadable() {
        String line = "0198c0de-0000-7000-8000-000000000001 at 2026-11-23T05:21:09.123Z from 127.0.0.1:8080";
        assertThat(RedactingLogFilter.redact(line)).isEqualTo(line);
    }

    @Test
    void showsNothingOfASensitiveValue() {
        assertThat(new Sensitive<>("234123412346")).hasToString("•••");
    }
}
