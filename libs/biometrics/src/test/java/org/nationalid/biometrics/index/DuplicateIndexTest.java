package org.nationalid.biometrics.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.nationalid.biometrics.feature.FeatureExtractor;
import org.nationalid.biometrics.model.PublicModel;
import org.nationalid.biometrics.sample.FingerPosition;
import org.nationalid.biometrics.synthetic.SyntheticFinger;
import org.nationalid.biometrics.template.IdentificationKey;

class DuplicateIndexTest {
    private static final int PERSONS = 12;
    private static final double STRANGERS_BELOW = 0.45;
    private static final SyntheticFinger[] FINGERS = new SyntheticFinger[PERSONS];
    private static final DuplicateIndex INDEX = emptyIndex();

    private static DuplicateIndex emptyIndex() {
        return new DuplicateIndex(
                new IdentificationKey(new SecretKeySpec(new byte[32], "HmacSHA256")), PublicModel.shipped());
    }

    private static IndexEntry entry(int person, int impression) {
        return INDEX.entry(
                "person-" + person,
                FingerPosition.RIGHT_INDEX,
                FeatureExtractor.extract(FINGERS[person].impression(impression)));
    }

    @BeforeAll
    static void enrolAllButTheLast() {
        for (int person = 0; person < PERSONS; person++) FINGERS[person] = SyntheticFinger.of(3_000 + person);
        for (int person = 0; person < PERSONS - 1; person++) INDEX.add(entry(person, 0));
    }

    @Nested
    class SomeoneWhoComesASecondTime {
        @Test
        void isFoundAmongThoseWhoAreInNoTableYetAndExhaustively() {
            for (int person = 0; person < 4; person++) {
                List<IndexEntry> again = List.of(entry(person, 1));

                assertThat(INDEX.search(again, 3, 1).getFirst().person()).isEqualTo("person-" + person);
                assertThat(INDEX.searchExhaustively(again, 1).getFirst().person())
                        .isEqualTo("person-" + person);
            }
        }

        /// One shard is full, so it has tables; one person came too late for them.
        @Test
        void isFoundAmongManyByTheHashTables() {
            DuplicateIndex index = emptyIndex();
            for (int person = 0; person < 4; person++) index.add(entry(person, 0));
            SplittableRandom random = new SplittableRandom(20_261_129);
            long[] codes = new long[4 * IdentificationKey.CODES_MAX];
            for (int stranger = 4; stranger < Shard.SLOTS; stranger++) {
                Arrays.setAll(codes, word -> random.nextLong());
                index.add(IndexMeasurement.entry(
                        "stranger-" + stranger,
                        FingerPosition.RIGHT_INDEX,
                        PublicModel.shipped().id(),
                        codes));
            }
            index.add(entry(4, 0));

            for (int person = 0; person < 5; person++) {
                List<Candidate> found = index.search(List.of(entry(person, 1)), 20, 2);

                assertThat(found.getFirst().person()).isEqualTo("person-" + person);
                assertThat(found).hasSize(2);
            }
        }

        @Test
        void isForgottenWhenRemoved() {
            DuplicateIndex index = emptyIndex();
            index.add(entry(0, 0));
            index.add(entry(1, 0));

            index.remove("person-0");

            assertThat(index.size()).isEqualTo(1);
            assertThat(index.searchExhaustively(List.of(entry(0, 1)), 5))
                    .noneMatch(candidate -> candidate.person().equals("person-0"));
        }
    }

    @Nested
    class SomeoneNew {
        @Test
        void isNotTakenForAnybody() {
            List<Candidate> candidates = INDEX.searchExhaustively(List.of(entry(PERSONS - 1, 0)), 1);

            assertThat(candidates.getFirst().score()).isLessThan(STRANGERS_BELOW);
        }
    }

    @Nested
    class AnEntry {
        @Test
        void survivesBeingWrittenAndRead() {
            IndexEntry entry = entry(0, 0);

            assertThat(IndexEntry.fromBytes(entry.person(), entry.position(), entry.toBytes()))
                    .isEqualTo(entry);
        }

        @Test
        void ofAnotherModelIsRefused() {
            byte[] bytes = entry(0, 0).toBytes();
            bytes[0]++;
            IndexEntry other = IndexEntry.fromBytes("person-0", FingerPosition.RIGHT_INDEX, bytes);

            assertThatThrownBy(() -> INDEX.add(other)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
