package org.nationalid.biometrics.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nationalid.biometrics.model.PublicModel;

class TextReportTest {
    @TempDir
    private Path folder;

    @Nested
    class ASetWhoseCapturesAreAllRefused {
        @Test
        void isReportedWithItsRefusalsAndEndsNothing() throws IOException {
            for (int impression = 1; impression <= 3; impression++)
                ImageIO.write(
                        new BufferedImage(300, 300, BufferedImage.TYPE_BYTE_GRAY),
                        "png",
                        folder.resolve("1_" + impression + ".png").toFile());
            BenchmarkResult result = new BenchmarkResult();
            for (CaptureSet set : CaptureSet.in(folder))
                result.add(Evaluation.extract(set, 0, false), PublicModel.shipped());

            assertThat(new TextReport(result, false).text()).contains("3 captures of 500 dpi, 3 failed to extract");
        }
    }
}
