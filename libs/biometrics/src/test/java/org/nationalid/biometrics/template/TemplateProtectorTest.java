package org.nationalid.biometrics.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.nationalid.biometrics.RealFingerprints;
import org.nationalid.biometrics.feature.FingerprintFeatures;
import org.nationalid.biometrics.model.PublicModel;
import org.nationalid.biometrics.sample.FingerPosition;
import org.nationalid.biometrics.sample.FingerprintSample;
import org.nationalid.biometrics.sample.SampleDecoder;
import org.nationalid.biometrics.sample.SampleFormat;
import org.nationalid.biometrics.synthetic.SyntheticFinger;

class TemplateProtectorTest {
    private static final TemplateKeys KEYS = new RootTemplateKeys(new SecretKeySpec(new byte[32], "HmacSHA256"));
    private static final TemplateProtector PROTECTOR = TemplateProtector.withShippedModel();

    private static TemplateKey key(String citizen, KeyVersion version) {
        return KEYS.keyFor(citizen, FingerPosition.RIGHT_INDEX, version);
    }

    private static TemplateKey key() {
        return key("citizen-1", KeyVersion.FIRST);
    }

    private static FingerprintFeatures synthetic(long finger, int impression) {
        return PROTECTOR.extract(SyntheticFinger.of(finger).impression(impression));
    }

    private static boolean accepted(ComparisonScore score) {
        return MatchThresholds.decide(score, TargetFmr.ONE_IN_10_000, 1, 1).matches();
    }

    @Nested
    class SyntheticCitizens {
        private static final int FINGERS = 20;
        private static final int IMPRESSIONS = 3;

        /// These twenty. Generated fingers are more alike than people's: among many, some are taken for each other.
        @Test
        void areKnownByOtherImpressionsAndNotTakenForEachOther() {
            ProtectedTemplate[] enrolled = new ProtectedTemplate[FINGERS];
            ProtectedProbe[][] probes = new ProtectedProbe[FINGERS][IMPRESSIONS];
            for (int finger = 0; finger < FINGERS; finger++) {
                SyntheticFinger grown = SyntheticFinger.of(1_000 + finger);
                for (int i = 0; i < IMPRESSIONS; i++) {
                    FingerprintFeatures features = PROTECTOR.extract(grown.impression(i));
                    if (i == 0) enrolled[finger] = PROTECTOR.protect(features, key(), new SplittableRandom(finger));
                    probes[finger][i] = PROTECTOR.probe(features, key());
                }
            }

            int known = 0;
            int mistaken = 0;
            for (int finger = 0; finger < FINGERS; finger++)
                for (int other = 0; other < FINGERS; other++)
                    for (int i = 1; i < IMPRESSIONS; i++)
                        if (accepted(TemplateComparison.compare(enrolled[finger], probes[other][i]))) {
                            if (finger == other) known++;
                            else mistaken++;
                        }
            assertThat(known).as("of 40 genuine comparisons").isEqualTo(FINGERS * (IMPRESSIONS - 1));
            assertThat(mistaken).as("of 760 impostor comparisons").isZero();
        }
    }

    @Nested
    class ARealFinger {
        @Test
        void isKnownByAnotherImpressionAndRefusedForAnotherPerson() throws IOException {
            List<Path> owner = RealFingerprints.impressions("fvc2002_db1_b", "101", 2);
            List<Path> stranger = RealFingerprints.impressions("fvc2002_db1_b", "102", 1);
            ProtectedTemplate enrolled = PROTECTOR.protect(decoded(owner.get(0)), key());

            assertThat(accepted(TemplateComparison.compare(enrolled, PROTECTOR.probe(decoded(owner.get(1)), key()))))
                    .isTrue();
            assertThat(accepted(TemplateComparison.compare(enrolled, PROTECTOR.probe(decoded(stranger.get(0)), key()))))
                    .isFalse();
        }

        private static FingerprintSample decoded(Path file) throws IOException {
            return SampleDecoder.decode(SampleFormat.PNG, Files.readAllBytes(file));
        }
    }

    @Nested
    class AStolenTemplate {
        @Test
        void isReplacedWithoutItsOwnerByTheNextOuterKey() {
            FingerprintFeatures enrolledFeatures = synthetic(7, 0);
            FingerprintFeatures live = synthetic(7, 1);
            TemplateKey oldKey = key();
            TemplateKey newKey = key("citizen-1", KeyVersion.FIRST.nextOuter());
            ProtectedTemplate old = PROTECTOR.protect(enrolledFeatures, oldKey);

            ProtectedTemplate renewed = old.rekeyed(oldKey, newKey);

            assertThat(Arrays.equals(renewed.codes(), old.codes())).isFalse();
            assertThat(TemplateComparison.compare(renewed, PROTECTOR.probe(live, newKey)))
                    .isEqualTo(TemplateComparison.compare(old, PROTECTOR.probe(live, oldKey)));
        }

        @Test
        void doesNotMatchTheTemplateOfTheNextInnerKey() {
            FingerprintFeatures features = synthetic(8, 0);
            ProtectedTemplate old = PROTECTOR.protect(features, key());
            ProtectedProbe renewed = PROTECTOR.probe(features, key("citizen-1", KeyVersion.FIRST.nextInner()));

            double score = TemplateComparison.score(old.codes(), renewed);

            assertThat(score).isLessThan(MatchThresholds.threshold(TargetFmr.ONE_IN_100, 1, 1));
        }

        @Test
        void isRefusedTogetherWithAProbeOfAnotherVersion() {
            FingerprintFeatures features = synthetic(8, 0);
            ProtectedTemplate old = PROTECTOR.protect(features, key());
            ProtectedProbe next = PROTECTOR.probe(features, key("citizen-1", KeyVersion.FIRST.nextInner()));

            assertThatThrownBy(() -> TemplateComparison.compare(old, next))
                    .isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void cannotChangeItsProjectionWithoutACapture() {
            ProtectedTemplate old = PROTECTOR.protect(synthetic(8, 0), key());

            assertThatThrownBy(() -> old.rekeyed(key(), key("citizen-1", KeyVersion.FIRST.nextInner())))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Nested
    class AStoredTemplate {
        @Test
        void survivesBeingWrittenAndRead() {
            ProtectedTemplate template = PROTECTOR.protect(synthetic(9, 0), key());

            assertThat(ProtectedTemplate.fromBytes(template.toBytes())).isEqualTo(template);
            assertThat(template.toBytes()).hasSize(ProtectedTemplate.BYTES);
        }

        @Test
        void differsEachTimeItIsMade() {
            FingerprintFeatures features = synthetic(9, 0);

            assertThat(PROTECTOR.protect(features, key())).isNotEqualTo(PROTECTOR.protect(features, key()));
        }

        /// Each place must hold a code of the finger as often as any other: where the places of codes had an order,
        /// the thief of a template would know them from fillers.
        @Test
        void hasItsCodesAtAllPlacesAlike() {
            FingerprintFeatures features = synthetic(9, 0);
            FillerMark mark = key().projection().mark().under(key().outerLayer());
            int templates = 400;
            int[] genuine = new int[ProtectedTemplate.CODES];
            for (int seed = 0; seed < templates; seed++) {
                long[] codes = PROTECTOR
                        .protect(features, key(), new SplittableRandom(seed))
                        .codes();
                for (int place = 0; place < genuine.length; place++)
                    if (!mark.isFiller(codes[2 * place], codes[2 * place + 1])) genuine[place]++;
            }

            assertThat(features.size()).isLessThan(ProtectedTemplate.CODES);
            double share = (double) features.size() / ProtectedTemplate.CODES;
            assertThat(Arrays.stream(genuine).sum()).isEqualTo(templates * features.size());
            assertThat(Arrays.stream(genuine)).allMatch(count -> Math.abs(count / (double) templates - share) < 0.13);
        }

        /// The code of the most central minutia, which others of that finger most likely share, must not be known
        /// by its place either.
        @Test
        void hasItsMostCentralCodeAnywhere() {
            FingerprintFeatures features = synthetic(9, 0);
            float[] central = PublicModel.shipped().embed(features.descriptor(MinutiaChoice.central(features, 1)[0]));
            int[] times = new int[ProtectedTemplate.CODES];
            for (int seed = 0; seed < 400; seed++)
                times[
                        placeOf(
                                central,
                                PROTECTOR
                                        .protect(features, key(), new SplittableRandom(seed))
                                        .codes())]++;

            assertThat(Arrays.stream(times).filter(count -> count > 0)).hasSizeGreaterThan(55);
            assertThat(Arrays.stream(times).max().orElseThrow()).isLessThan(20);
        }

        private static int placeOf(float[] embedding, long[] codes) {
            long[] code = new long[2];
            for (int place = 0; place < ProtectedTemplate.CODES; place++) {
                key().projection().referenceCode(embedding, place % Projection.GROUPS, code, 0);
                key().outerLayer().apply(code, 1);
                if (code[0] == codes[2 * place] && code[1] == codes[2 * place + 1]) return place;
            }
            throw new AssertionError("the code is nowhere");
        }

        @Test
        void isNotReadFromBytesOfAnotherLengthOrFormat() {
            byte[] bytes = PROTECTOR.protect(synthetic(9, 0), key()).toBytes();
            byte[] other = bytes.clone();
            other[0] = 9;

            assertThatThrownBy(() -> ProtectedTemplate.fromBytes(Arrays.copyOf(bytes, bytes.length - 1)))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> ProtectedTemplate.fromBytes(other)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Nested
    class AnEnrolmentPacket {
        @Test
        void showsWhichImpressionsAreOfOneFinger() {
            FingerprintFeatures first = synthetic(11, 0);

            assertThat(accepted(PROTECTOR.compare(first, synthetic(11, 1)))).isTrue();
            assertThat(accepted(PROTECTOR.compare(first, synthetic(12, 0)))).isFalse();
        }
    }
}
