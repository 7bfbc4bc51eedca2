package org.nationalid.identity.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nationalid.identity.Gateway.enrol;
import static org.nationalid.identity.Gateway.enrolmentOf;
import static org.nationalid.identity.Gateway.openSlip;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.jboss.logmanager.ExtFormatter;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.Test;
import org.nationalid.identity.Database;
import org.nationalid.identity.Gateway;
import org.nationalid.identity.RunningService;

/// Follows one national number, its alias and its attributes: where must they never turn up?
@QuarkusTest
@RunningService
class CanaryTest {
    private final Database database;

    CanaryTest(Database database) {
        this.database = database;
    }

    @Test
    void theNumberAppearsInNoAnswerNoLogLineAndNoColumn() {
        List<String> written = new CopyOnWriteArrayList<>();
        Handler listener = listeningInto(written);
        Logger root = Logger.getLogger("");
        Level before = root.getLevel();
        root.addHandler(listener);
        root.setLevel(Level.FINE);
        Response answer;
        String resolution;
        try {
            UUID key = UUID.randomUUID();
            enrol(key, enrolmentOf(900));
            answer = enrol(key, enrolmentOf(900));
            resolution = Gateway.resolve("{\"alias\":\"" + answer.path("alias") + "\",\"contact\":true}")
                    .asString();
        } finally {
            root.setLevel(before);
            root.removeHandler(listener);
        }
        String number = openSlip(answer.path("slip")).get("national_number").asText();
        String rows = Database.TABLES.stream()
                .flatMap(table -> database.texts("select row_to_json(t)::text from " + table + " t").stream())
                .collect(Collectors.joining("\n"));

        assertThat(written).isNotEmpty().noneMatch(line -> line.contains(number));
        assertThat(answer.asString()).doesNotContain(number);
        assertThat(resolution).doesNotContain(number);
        assertThat(rows)
                .contains("registrar-pune-01")
                .doesNotContain(number, hex(number))
                .doesNotContain(answer.<String>path("alias"))
                .doesNotContain("Specimen", hex("Specimen"))
                .doesNotContain("2212345678", "Example Road", "1990-02-28");
    }

    private static String hex(String text) {
        return text.chars().mapToObj("%02x"::formatted).collect(Collectors.joining());
    }

    private static Handler listeningInto(List<String> written) {
        ExtFormatter text = new PatternFormatter("%s %e");
        return new Handler() {
            @Override
            public void publish(LogRecord line) {
                written.add(text.format(ExtLogRecord.wrap(line)));
            }

            @Override
            public void flush() {
                // nothing is held back
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
    }
}
