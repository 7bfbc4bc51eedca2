package org.nationalid.identity.deduplication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.nationalid.identity.Gateway.enrol;
import static org.nationalid.identity.Gateway.enrolmentOf;
import static org.nationalid.identity.Gateway.finger;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.nationalid.biometrics.index.IndexEntry;
import org.nationalid.biometrics.sample.FingerPosition;
import org.nationalid.identity.AuthServiceDouble;
import org.nationalid.identity.Database;
import org.nationalid.identity.Fingers;
import org.nationalid.identity.Gateway;
import org.nationalid.identity.RunningService;
import org.nationalid.identity.person.PersonId;
import org.nationalid.platform.keys.KeyDirectory;

@QuarkusTest
@RunningService
class DeduplicationTest {
    private static final long ASHA = 31;
    private static final long BELA = 32;

    private final Database database;
    private final EnrolledFingers thisNode;
    private final FingerCodesRepository rows;
    private final CodesVault vault;
    private final DeduplicationConfig config;
    private final KeyDirectory keys;

    DeduplicationTest(
            Database database,
            EnrolledFingers thisNode,
            FingerCodesRepository rows,
            CodesVault vault,
            DeduplicationConfig config,
            KeyDirectory keys) {
        this.database = database;
        this.thisNode = thisNode;
        this.rows = rows;
        this.vault = vault;
        this.config = config;
        this.keys = keys;
    }

    @BeforeEach
    void startAfresh() {
        AuthServiceDouble.forget();
        Database.TABLES.forEach(table -> database.change("delete from " + table));
    }

    /// Other contacts of the same fingers, and another name: somebody tries to become two persons.
    private static ObjectNode again(long person) {
        ObjectNode request = enrolmentOf(person).put("birthdate", "1991-03-04");
        request.putArray("fingers").add(finger(1, Fingers.png(person, 1, 2))).add(finger(2, Fingers.png(person, 2, 2)));
        return request;
    }

    private static void isSuspected(Response answer) {
        answer.then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/possible-duplicate"))
                .body("detail", startsWith("Adjudication case "))
                .body("remedy", startsWith("Have another officer decide"));
    }

    @Nested
    class SomebodyWhoComesASecondTime {
        @Test
        void isNotEnrolledAgain() {
            enrol(UUID.randomUUID(), enrolmentOf(ASHA)).then().statusCode(201);

            isSuspected(enrol(UUID.randomUUID(), again(ASHA)));

            assertThat(database.texts("select count(*) from person")).containsExactly("1");
            assertThat(AuthServiceDouble.bound()).hasSize(1);
            assertThat(database.texts("select candidates from adjudication_case")
                            .getFirst())
                    .contains(":strong:");
        }

        @Test
        void isFoundWithSwappedFingersToo() {
            enrol(UUID.randomUUID(), enrolmentOf(ASHA)).then().statusCode(201);
            ObjectNode swapped = again(ASHA);
            swapped.putArray("fingers").add(finger(2, Fingers.png(ASHA, 1, 2))).add(finger(1, Fingers.png(ASHA, 2, 2)));

            isSuspected(enrol(UUID.randomUUID(), swapped));
        }

        @Test
        void isFoundAlthoughBothComeAtTheSameMoment() throws Exception {
            Callable<Integer> one =
                    () -> enrol(UUID.randomUUID(), enrolmentOf(ASHA)).statusCode();
            Callable<Integer> other =
                    () -> enrol(UUID.randomUUID(), again(ASHA)).statusCode();
            try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
                List<Future<Integer>> both = threads.invokeAll(List.of(one, other));

                assertThat(List.of(both.get(0).get(), both.get(1).get())).containsExactlyInAnyOrder(201, 409);
            }
        }

        @Test
        void isRememberedInTheAccessHistoryOfThePersonEnrolled() {
            String alias = enrol(UUID.randomUUID(), enrolmentOf(ASHA)).path("alias");
            String auditRef = Gateway.resolve("{\"alias\":\"" + alias + "\"}").path("audit_ref");

            isSuspected(enrol(UUID.randomUUID(), again(ASHA)));

            assertThat(database.texts("select event->>'subject' from outbox"
                            + " where event->>'type' = 'enrolment.duplicate-suspected'"))
                    .containsExactly(auditRef);
        }
    }

    @Nested
    class SomebodyElse {
        @Test
        void isEnrolledBesideThem() {
            enrol(UUID.randomUUID(), enrolmentOf(ASHA)).then().statusCode(201);
            enrol(UUID.randomUUID(), enrolmentOf(BELA)).then().statusCode(201);
        }

        @Test
        void isEnrolledWhereTheOtherWasDeleted() {
            enrol(UUID.randomUUID(), enrolmentOf(ASHA)).then().statusCode(201);
            database.change("delete from finger_codes");

            enrol(UUID.randomUUID(), again(ASHA)).then().statusCode(201);
        }
    }

    @Nested
    class AnotherNode {
        @Test
        void readsEverybodyWhenItStarts() {
            enrol(UUID.randomUUID(), enrolmentOf(ASHA)).then().statusCode(201);
            EnrolledFingers started = new EnrolledFingers(rows, vault, config, keys);

            QuarkusTransaction.requiringNew().run(started::catchUp);

            assertThat(started.index().size()).isEqualTo(1);
        }

        @Test
        void seesWhomThisOneEnrolled() {
            EnrolledFingers other = new EnrolledFingers(rows, vault, config, keys);
            QuarkusTransaction.requiringNew().run(other::catchUp);
            enrol(UUID.randomUUID(), enrolmentOf(ASHA)).then().statusCode(201);
            enrol(UUID.randomUUID(), enrolmentOf(BELA)).then().statusCode(201);

            QuarkusTransaction.requiringNew().run(other::catchUp);

            assertThat(other.index().size()).isEqualTo(2);
        }

        @Test
        void isReadAgainByThisOne() {
            enrol(UUID.randomUUID(), enrolmentOf(ASHA)).then().statusCode(201);
            // As if another node had written the row: this one has not seen it.
            thisNode.index()
                    .remove(database.texts("select person_id from person").getFirst());

            isSuspected(enrol(UUID.randomUUID(), again(ASHA)));
        }
    }

    @Nested
    class SomebodyEnrolledUnderAnotherCodeScheme {
        @Test
        void isCountedAndReadOnceAndTheNodeSearchesTheOthers() {
            enrol(UUID.randomUUID(), enrolmentOf(ASHA)).then().statusCode(201);
            UUID earlier = personWithCodesOfAnotherScheme();
            EnrolledFingers started = new EnrolledFingers(rows, vault, config, keys);

            QuarkusTransaction.requiringNew().run(started::catchUp);
            assertThat(started.index().size()).isEqualTo(1);
            assertThat(started.unsearchable()).isEqualTo(1);

            database.change("update finger_codes set sealed_codes = '' where person_id = '" + earlier + "'");
            try {
                QuarkusTransaction.requiringNew().run(started::catchUp); // opening that would fail
            } finally {
                database.change("delete from finger_codes where person_id = '" + earlier + "'");
            }
            assertThat(started.unsearchable()).isEqualTo(1);
        }

        /// The row of BELA with codes whose id no scheme has.
        private UUID personWithCodesOfAnotherScheme() {
            enrol(UUID.randomUUID(), enrolmentOf(BELA)).then().statusCode(201);
            UUID bela = UUID.fromString(
                    database.texts("select person_id from finger_codes" + " order by recorded_at desc limit 1")
                            .getFirst());
            IndexEntry old = IndexEntry.fromBytes(bela.toString(), FingerPosition.RIGHT_INDEX, new byte[36]);
            String sealed = HexFormat.of().formatHex(vault.seal(old, new PersonId(bela)));
            database.change("update finger_codes set position = " + FingerPosition.RIGHT_INDEX.code()
                    + ", sealed_codes = decode('" + sealed + "', 'hex') where person_id = '" + bela + "'");
            return bela;
        }
    }

    @Nested
    class WhoeverStealsTheDatabase {
        @Test
        void findsTheSameFingersSealedDifferentlyEachTime() {
            IndexEntry codes = IndexEntry.fromBytes("", FingerPosition.RIGHT_INDEX, new byte[36]);
            PersonId owner = new PersonId(new UUID(1, 2));

            assertThat(vault.seal(codes, owner)).isNotEqualTo(vault.seal(codes, owner));
        }

        @Test
        void cannotMoveCodesToAnotherPersonOrFinger() {
            IndexEntry codes = IndexEntry.fromBytes("", FingerPosition.RIGHT_INDEX, new byte[36]);
            byte[] sealed = vault.seal(codes, new PersonId(new UUID(1, 2)));

            assertThatThrownBy(() -> vault.open(sealed, new PersonId(new UUID(1, 3)), FingerPosition.RIGHT_INDEX))
                    .isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> vault.open(sealed, new PersonId(new UUID(1, 2)), FingerPosition.LEFT_INDEX))
                    .isInstanceOf(IllegalStateException.class);
        }
    }
}
