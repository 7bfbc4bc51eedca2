package org.nationalid.biometrics.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nationalid.biometrics.feature.FeatureExtractor;
import org.nationalid.biometrics.synthetic.SyntheticFinger;

/// Whatever the bytes, a decoder answers with a sample or with a typed refusal.
class DamagedSampleTest {
    private static final int ROUNDS = 20_000;
    /// Wavelets cost milliseconds where the damage leaves them readable.
    private static final int ROUNDS_OF_WAVELETS = 1_000;
    /// Each that passes the header starts a process; `Jpeg2000ProcessTest` damages the codestream itself.
    private static final int ROUNDS_OF_PROCESSES = 20;

    @ParameterizedTest
    @EnumSource
    void endsInASampleOrATypedRefusal(SampleFormat format) {
        SplittableRandom random = new SplittableRandom(format.name().hashCode());
        List<byte[]> seeds = seeds(format);
        int rounds =
                switch (format) {
                    case WSQ -> ROUNDS_OF_WAVELETS;
                    case JPEG_2000 -> ROUNDS_OF_PROCESSES;
                    case PNG, BMP, TIFF, ISO_19794_4, ISO_19794_2, ANSI_378 -> ROUNDS;
                };
        int refused = 0;
        for (int round = 0; round < rounds; round++) {
            byte[] damaged = damage(seeds.get(random.nextInt(seeds.size())), random);
            try {
                SampleDecoder.decode(format, damaged).close();
            } catch (UnreadableSample refusal) {
                refused++;
                assertThat(refusal.sentence()).isNotBlank();
            }
        }
        assertThat(refused).as("refused of %d", rounds).isPositive();
    }

    @ParameterizedTest
    @EnumSource(Scene.class)
    void isRefusedWhenItShowsNoFinger(Scene scene) {
        byte[] pixels = new byte[300 * 300];
        for (int i = 0; i < pixels.length; i++) pixels[i] = (byte) scene.at(i % 300, i / 300);

        try (FingerprintImage image = new FingerprintImage(pixels, 300, 300, 500)) {
            UnreadableSample refusal = assertThrows(UnreadableSample.class, () -> FeatureExtractor.extract(image));
            assertThat(refusal.sentence()).endsWith(".");
        }
    }

    enum Scene {
        BLACK,
        WHITE,
        GRADIENT,
        TEXT,
        CHECKERS,
        NOISE;

        int at(int x, int y) {
            return switch (this) {
                case BLACK -> 0;
                case WHITE -> 255;
                case GRADIENT -> (x + y) * 255 / 600;
                case TEXT -> y % 24 < 12 && (x * 7 / 5 + y * 3) % 11 < 3 ? 20 : 240;
                case CHECKERS -> (x / 40 + y / 40) % 2 * 255;
                case NOISE -> new SplittableRandom(300L * y + x).nextInt(256);
            };
        }
    }

    private static byte[] damage(byte[] seed, SplittableRandom random) {
        byte[] damaged = random.nextInt(4) == 0 ? Arrays.copyOf(seed, random.nextInt(seed.length + 1)) : seed.clone();
        int changes = random.nextInt(8);
        for (int i = 0; i < changes && damaged.length > 0; i++) {
            // Headers are where lies pay.
            int reach = random.nextBoolean() ? Math.min(damaged.length, 64) : damaged.length;
            damaged[random.nextInt(reach)] = (byte) random.nextInt();
        }
        return damaged;
    }

    /// Well-formed beginnings of each format and plain noise.
    private static List<byte[]> seeds(SampleFormat format) {
        List<byte[]> seeds = new ArrayList<>();
        byte[] noise = new byte[4_000];
        new Random(1).nextBytes(noise);
        seeds.add(noise);
        byte[] magic = noise.clone();
        byte[] start =
                switch (format) {
                    case PNG -> new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};
                    case BMP ->
                        new byte[] {'B', 'M', 0, 0, 0, 0, 0, 0, 0, 0, 54, 0, 0, 0, 40, 0, 0, 0, 64, 0, 0, 0, 60, 0, 0, 0
                        };
                    case TIFF -> new byte[] {'I', 'I', 42, 0, 8, 0, 0, 0, 9, 0, 0, 1, 3, 0, 1, 0, 0, 0, 64, 0, 0, 0};
                    case WSQ -> new byte[] {(byte) 0xff, (byte) 0xa0, (byte) 0xff, (byte) 0xa4, 0, 2};
                    case JPEG_2000 -> new byte[] {(byte) 0xff, 0x4f, (byte) 0xff, 0x51, 0, 41};
                    case ISO_19794_4 -> new byte[] {'F', 'I', 'R', 0, '0', '1', '0', 0};
                    case ISO_19794_2, ANSI_378 -> new byte[] {'F', 'M', 'R', 0, ' ', '2', '0', 0};
                };
        System.arraycopy(start, 0, magic, 0, start.length);
        seeds.add(magic);
        if (format == SampleFormat.WSQ) seeds.add(Encoded.file("finger.wsq"));
        if (format == SampleFormat.JPEG_2000) seeds.add(Encoded.file("finger.j2k"));
        if (format == SampleFormat.PNG)
            seeds.add(Arrays.copyOf(SyntheticFinger.of(1).impressionPng(0), 6_000));
        if (format == SampleFormat.PNG) seeds.add(Png.encode(new byte[80 * 80], 80, 80, 500));
        return seeds;
    }
}
