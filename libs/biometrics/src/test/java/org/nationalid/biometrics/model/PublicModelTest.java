package org.nationalid.biometrics.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.nationalid.biometrics.feature.Descriptor;

class PublicModelTest {
    private static final int BYTES_MAX = 1_000_000;

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = PublicModel.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        }
    }

    @Nested
    class TheShippedModel {
        @Test
        void isTheOneWhoseDigestWasCommitted() throws IOException, NoSuchAlgorithmException {
            byte[] model = resource("fingerprint.model");
            String committed = new String(resource("fingerprint.model.sha256"), StandardCharsets.US_ASCII).strip();

            assertThat(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(model)))
                    .isEqualTo(committed);
            assertThat(model).hasSizeLessThan(BYTES_MAX);
        }

        @Test
        void namesEveryFileThatItSaw() throws IOException {
            String list = new String(resource("training-files.txt"), StandardCharsets.UTF_8);

            assertThat(list.lines()).hasSize(320).allMatch(line -> line.matches("[0-9a-f]{64} \\S+/\\S+\\.png"));
        }

        @Test
        void survivesBeingWrittenAndRead() {
            PublicModel model = PublicModel.shipped();

            assertThat(PublicModel.fromBytes(model.toBytes())).isEqualTo(model);
        }
    }

    @Nested
    class AnEmbedding {
        @Test
        void hasLengthOne() {
            float[] descriptor = new float[Descriptor.SIZE];
            Arrays.fill(descriptor, 0, Descriptor.CYLINDER, 0.5f);

            double square = 0;
            for (float value : PublicModel.shipped().embed(descriptor)) square += value * value;

            assertThat(square).isBetween(0.999, 1.001);
        }

        @Test
        void isLongerBeforehandTheFartherItsDescriptorIsFromTheMean() {
            float[] near = PublicModel.shipped().mean();
            near[3] += 1;
            float[] far = near.clone();
            far[3] += 1;

            assertThat(PublicModel.normalise(PublicModel.shipped().project(far)))
                    .isGreaterThan(PublicModel.normalise(PublicModel.shipped().project(near)));
        }

        @Test
        void takesAnAbsentValueForTheMean() {
            float[] mean = PublicModel.shipped().mean();
            mean[3] += 1;
            float[] other = mean.clone();
            other[9] = Descriptor.ABSENT;

            assertThat(PublicModel.shipped().embed(other))
                    .isEqualTo(PublicModel.shipped().embed(mean));
        }
    }
}
