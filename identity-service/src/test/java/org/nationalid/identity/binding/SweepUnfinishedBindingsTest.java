package org.nationalid.identity.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nationalid.identity.Gateway.enrol;
import static org.nationalid.identity.Gateway.enrolment;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.nationalid.identity.AuthServiceDouble;
import org.nationalid.identity.AuthServiceDouble.Mood;
import org.nationalid.identity.Database;
import org.nationalid.identity.RunningService;

@QuarkusTest
@RunningService
class SweepUnfinishedBindingsTest {
    private final Database database;
    private final SweepUnfinishedBindings sweep;
    private final UUID key = UUID.randomUUID();

    SweepUnfinishedBindingsTest(Database database, SweepUnfinishedBindings sweep) {
        this.database = database;
        this.sweep = sweep;
    }

    @BeforeEach
    void startAfresh() {
        AuthServiceDouble.forget();
        Database.TABLES.forEach(table -> database.change("delete from " + table));
    }

    private String noted() {
        return database.texts("select count(*) from unfinished_binding").getFirst();
    }

    private void twoDaysPass() {
        database.change("update unfinished_binding set begun_at = begun_at - interval '2 days'");
    }

    @Nested
    class AnEnrolmentThatBrokeOff {
        @BeforeEach
        void breakOff() {
            AuthServiceDouble.be(Mood.DYING_AFTER_BINDING);
            enrol(key, enrolment()).then().statusCode(503);
            AuthServiceDouble.be(Mood.WORKING);
            assertThat(AuthServiceDouble.bound()).hasSize(1);
        }

        @Test
        void keepsItsFingerprintsWhileARetryIsLikely() {
            sweep.sweep();

            assertThat(AuthServiceDouble.bound()).hasSize(1);
            assertThat(noted()).isEqualTo("1");
        }

        @Test
        void losesThemWhenNobodyComesBack() {
            twoDaysPass();

            sweep.sweep();

            assertThat(AuthServiceDouble.bound()).isEmpty();
            assertThat(noted()).isEqualTo("0");
        }

        @Test
        void isRemovedLaterWhenAuthServiceIsAway() {
            twoDaysPass();
            AuthServiceDouble.be(Mood.OVERLOADED);
            sweep.sweep();
            assertThat(noted()).isEqualTo("1");

            AuthServiceDouble.be(Mood.WORKING);
            sweep.sweep();

            assertThat(AuthServiceDouble.bound()).isEmpty();
        }

        @Test
        void mayBeTriedAgainAfterTheSweep() {
            twoDaysPass();
            sweep.sweep();

            enrol(key, enrolment()).then().statusCode(201);

            assertThat(AuthServiceDouble.bound()).hasSize(1);
            assertThat(noted()).isEqualTo("0");
        }

        @Test
        void neverLosesWhatARetryBindsAtTheSameMoment() {
            twoDaysPass();

            sweep.sweep();

            Instant boundBefore = Instant.parse(
                    AuthServiceDouble.removals().getFirst().get("bound_before").asText());
            assertThat(boundBefore).isBefore(Instant.now().minusSeconds(3600));
        }
    }

    @Nested
    class ACompletedEnrolment {
        @Test
        void leavesNothingToSweep() {
            enrol(key, enrolment()).then().statusCode(201);

            assertThat(noted()).isEqualTo("0");
        }

        @Test
        void keepsItsFingerprintsAlthoughATwinNotedThemAgain() {
            enrol(key, enrolment()).then().statusCode(201);
            database.change("insert into unfinished_binding select person_id, now() - interval '2 days' from person");

            sweep.sweep();

            assertThat(AuthServiceDouble.bound()).hasSize(1);
            assertThat(AuthServiceDouble.removals()).isEmpty();
            assertThat(noted()).isEqualTo("0");
        }
    }
}
