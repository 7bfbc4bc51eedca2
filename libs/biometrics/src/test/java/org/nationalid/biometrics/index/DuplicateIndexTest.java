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
import org.nationalid.biometrics.template.IdentificationCodes;
import org.nationalid.biometrics.template.IdentificationKey;

class DuplicateIndexTest {
    private static final int PERSONS = 12;
    private static final SyntheticFinger[] FINGERS = new SyntheticFinger[PERSONS];
    private static final DuplicateIndex INDEX = emptyIndex();

    private static DuplicateIndex emptyIndex() {
        return new DuplicateIndex(
                new IdentificationKey(new SecretKeySpec(new byte[32], "HmacSHA256")), PublicModel.shipped());
    }

    private static Probe probe(int person, int impression) {
        return INDEX.probe(
                FingerPosition.RIGHT_INDEX, FeatureExtractor.extract(FINGERS[person].impression(impression)));
    }

    private static IndexEntry entry(int person, int impression) {
        return probe(person, impression).entry("person-" + person);
    }

    @BeforeAll
    static void enrolAllButTheLast() {
        for (int person = 0; person < PERSONS; person++) FINGERS[person] = SyntheticFinger.of(3_000 + person);
        for (int person = 0; person < PERSONS - 1; person++) INDEX.add(entry(person, 0));
    }

    @Nested
    class SomeoneWhoComesASecondTime {
        @Test
        void isFoundByShortCodesAndExhaustively() {
            for (int person = 0; person < 4; person++) {
                List<Probe> again = List.of(probe(person, 1));

                assertThat(INDEX.search(again, 3, 1).getFirst().person()).isEqualTo("person-" + person);
                assertThat(INDEX.searchExhaustively(again, 1).getFirst().person())
                        .isEqualTo("person-" + person);
            }
        }

        /// Some of the first shard, one of the next.
        @Test
        void isFoundAmongMoreThanAShardHolds() {
            DuplicateIndex index = emptyIndex();
            for (int person = 0; person < 4; person++) index.add(entry(person, 0));
            SplittableRandom random = new SplittableRandom(20_261_129);
            long[] codes = new long[IdentificationCodes.WORDS * IdentificationCodes.STORED_MAX];
            for (int stranger = 4; stranger < Shard.SLOTS; stranger++) {
                Arrays.setAll(codes, word -> random.nextLong());
                index.add(new IndexEntry(
                        "stranger-" + stranger,
                        FingerPosition.RIGHT_INDEX,
                        IdentificationKey.codesId(PublicModel.shipped()),
                        codes.clone()));
            }
            index.add(entry(4, 0));

            for (int person = 0; person < 5; person++) {
                List<Candidate> found = index.search(List.of(probe(person, 1)), 20, 2);

                assertThat(found.getFirst().person()).isEqualTo("person-" + person);
                assertThat(found).hasSize(2);
            }
        }

        @Test
        void isFoundWhenFingersChangedPlaces() {
            DuplicateIndex index = emptyIndex();
            index.add(at(FingerPosition.RIGHT_INDEX, 0, 0));
            index.add(at(FingerPosition.LEFT_INDEX, 2, 0));

            List<Candidate> found = index.searchExhaustively(List.of(probe(2, 1)), 1);

            assertThat(found.getFirst().score()).isGreaterThan(DuplicateIndex.STRONG);
        }

        private static IndexEntry at(FingerPosition position, int finger, int impression) {
            return INDEX.probe(position, FeatureExtractor.extract(FINGERS[finger].impression(impression)))
                    .entry("two-fingers");
        }

        @Test
        void isForgottenWhenRemoved() {
            DuplicateIndex index = emptyIndex();
            index.add(entry(0, 0));
            index.add(entry(1, 0));

            index.remove("person-0");

            assertThat(index.size()).isEqualTo(1);
            assertThat(index.searchExhaustively(List.of(probe(0, 1)), 5))
                    .noneMatch(candidate -> candidate.person().equals("person-0"));
        }
    }

    @Nested
    class SomeoneNew {
        @Test
        void isNotTakenForAnybody() {
            List<Probe> searched = List.of(probe(PERSONS - 1, 0));

            assertThat(INDEX.searchExhaustively(searched, 1).getFirst().score()).isLessThan(DuplicateIndex.SUSPICIOUS);
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
        void ofAnotherModelOrSchemeIsRefusedAndSoIsASearchWithSuchAFinger() {
            long[] codes = new long[IdentificationCodes.WORDS];
            // What the first scheme wrote.
            IndexEntry old = new IndexEntry(
                    "person-0",
                    FingerPosition.RIGHT_INDEX,
                    PublicModel.shipped().id(),
                    codes);
            Probe other = IndexMeasurement.probe(
                    FingerPosition.RIGHT_INDEX, 1, new IdentificationCodes(new float[1][256], 0));

            assertThatThrownBy(() -> INDEX.add(old)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> INDEX.search(List.of(other), 10, 1)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> INDEX.searchExhaustively(List.of(other), 1))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> INDEX.searchSince(0, List.of(other))).isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void isNotReadFromBytesThatHoldTooMuchOrTooLittle() {
            for (int length : new int[] {0, 4, 35, 37, 4 + 32 * (IdentificationCodes.STORED_MAX + 1)})
                assertThatThrownBy(() -> IndexEntry.fromBytes("p", FingerPosition.RIGHT_INDEX, new byte[length]))
                        .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
