package org.nationalid.biometrics.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.nationalid.biometrics.model.PublicModel;
import org.nationalid.biometrics.sample.FingerPosition;
import org.nationalid.biometrics.template.IdentificationCodes;
import org.nationalid.biometrics.template.StrangerAllowance;

class CodeComparisonTest {
    private static final int BITS = 256;
    private static final int CODES = 40;

    private static float[][] sides(long seed, int codes) {
        SplittableRandom random = new SplittableRandom(seed);
        float[][] sides = new float[codes][BITS];
        for (float[] code : sides)
            for (int bit = 0; bit < BITS; bit++)
                code[bit] = (float) (random.nextGaussian() / Math.sqrt(PublicModel.DIMENSIONS));
        return sides;
    }

    private static Probe probe(float[][] sides) {
        return IndexMeasurement.probe(FingerPosition.RIGHT_INDEX, 1, new IdentificationCodes(sides, 0));
    }

    private static Shard holding(Probe... fingers) {
        Shard shard = new Shard();
        for (int i = 0; i < fingers.length; i++) shard.add(i, fingers[i].entry("person-" + i));
        return shard;
    }

    @Nested
    class AFingerAmongStrangers {
        private final Probe finger = probe(sides(1, CODES));
        private final Shard shard = holding(probe(sides(2, CODES)), finger, probe(sides(3, CODES)));

        @Test
        void isMostLikeItselfByEachKindOfCode() {
            assertFirst(shard.byShortCodes(finger));
            assertFirst(shard.byHalfCodes(finger));
            assertThat(shard.byWholeCodes(1, finger)).isGreaterThan(shard.byWholeCodes(0, finger) + 0.2);
        }

        private static void assertFirst(float[] likeness) {
            assertThat(likeness[1]).isGreaterThan(likeness[0]).isGreaterThan(likeness[2]);
        }

        @Test
        void isAsMuchLikeASlotAloneAsInTheSearchOfAll() {
            float[] all = shard.byHalfCodes(finger);

            for (int slot = 0; slot < 3; slot++)
                assertThat(shard.byHalfCodes(slot, finger)).isEqualTo(all[slot]);
        }

        @Test
        void isGoneOnceItsSlotIsCleared() {
            shard.clear(1);

            assertThat(shard.person(1)).isNegative();
            assertThat(shard.byHalfCodes(finger)[1]).isZero();
            assertThat(shard.byShortCodes(finger)[1]).isZero();
            assertThat(shard.byWholeCodes(1, finger)).isZero();
        }
    }

    @Nested
    class HalfCodes {
        @Test
        void ofEqualFingersAreAlikeByOne() {
            Probe finger = probe(sides(1, CODES));

            assertThat(holding(finger).byHalfCodes(0, finger)).isEqualTo(1);
        }

        @Test
        void areComparedForFingersWithFewerCodesThanTheSearchLooksAt() {
            Probe small = probe(sides(1, 5));

            assertThat(holding(small).byHalfCodes(small)[0]).isEqualTo(1);
            assertThat(holding(small).byHalfCodes(probe(sides(2, 5)))[0]).isLessThan(0.5f);
        }
    }

    @Nested
    class WholeCodes {
        private static final Offset<Double> EXACTLY = Offset.offset(1e-12);

        /// One code against one: no pair is chosen.
        private static double whole(float[] stored, float[] searched) {
            double score = CodeComparison.whole(
                    probe(new float[][] {stored}).entry("").codes(), probe(new float[][] {searched}));
            return score + StrangerAllowance.ofStored(1);
        }

        private static float[] all(float side) {
            float[] sides = new float[BITS];
            Arrays.fill(sides, side);
            return sides;
        }

        @Test
        void countBitsByHowSureTheSearchIsOfThem() {
            assertThat(whole(all(1), all(1))).isCloseTo(1, EXACTLY);
            assertThat(whole(all(1), all(-1))).isCloseTo(-1, EXACTLY);
            // Bits that lie at their planes weigh 1 in place of 7.
            assertThat(whole(all(1), all(1e-6f))).isCloseTo(1.0 / 7, EXACTLY);
            assertThat(whole(all(1), all(-1e-6f))).isCloseTo(-1.0 / 7, EXACTLY);
        }

        @Test
        void countTheFirstWordHalfAgain() {
            float[] wordTurned = all(1);
            Arrays.fill(wordTurned, 0, 64, -1);
            assertThat(whole(all(1), wordTurned)).isCloseTo(1 - 2 * 3.0 / 9, EXACTLY);

            float[] lastTurned = all(1);
            Arrays.fill(lastTurned, 192, 256, -1);
            assertThat(whole(all(1), lastTurned)).isCloseTo(1 - 2 * 2.0 / 9, EXACTLY);
        }

        @Test
        void loseWhatBothSidesOweToChance() {
            float[][] sides = sides(1, CODES);
            Probe lucky = IndexMeasurement.probe(FingerPosition.RIGHT_INDEX, 1, new IdentificationCodes(sides, 0.05));
            long[] stored = lucky.entry("").codes();

            assertThat(CodeComparison.whole(stored, probe(sides)) - CodeComparison.whole(stored, lucky))
                    .isCloseTo(0.05, EXACTLY);
            assertThat(StrangerAllowance.ofStored(48)).isGreaterThan(StrangerAllowance.ofStored(20));
        }
    }

    @Nested
    class WhatIsStored {
        @Test
        void isTheMostCentralCodesOnly() {
            float[][] sides = sides(1, IdentificationCodes.SEARCHED_MAX);
            long[] stored = probe(sides).entry("").codes();
            long[] first = probe(Arrays.copyOf(sides, 1)).entry("").codes();

            assertThat(stored).hasSize(IdentificationCodes.WORDS * IdentificationCodes.STORED_MAX);
            assertThat(Arrays.copyOf(stored, IdentificationCodes.WORDS)).isEqualTo(first);
        }

        @Test
        void staysWhenTheProbeIsOverwritten() {
            Probe finger = probe(sides(1, CODES));
            IndexEntry entry = finger.entry("");
            finger.close();

            assertThat(entry.codes()).isNotEqualTo(new long[entry.codes().length]);
            assertThat(finger.entry("").codes()).containsOnly(0);
        }
    }
}
