package org.nationalid.biometrics.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nationalid.biometrics.model.PublicModel;

class TextReportTest {
    @TempDir
    private Path folder;

    private void blankSet(String name) throws IOException {
        Path set = Files.createDirectories(folder.resolve(name));
        for (int impression = 1; impression <= 3; impression++)
            ImageIO.write(
                    new BufferedImage(300, 300, BufferedImage.TYPE_BYTE_GRAY),
                    "png",
                    set.resolve("1_" + impression + ".png").toFile());
    }

    private List<String> report() {
        BenchmarkResult result = new BenchmarkResult();
        for (CaptureSet set : CaptureSet.in(folder))
            result.add(Evaluation.extract(set, 0, false), PublicModel.shipped());
        return new TextReport(result, false).text().lines().toList();
    }

    @Nested
    class ASetWhoseCapturesAreAllRefused {
        @Test
        void isReportedWithItsRefusals() throws IOException {
            blankSet("blank");

            assertThat(report()).anyMatch(line -> line.contains("3 captures of 500 dpi, 3 failed to extract"));
        }

        @Test
        void isNamedFileByFile() throws IOException {
            blankSet("blank");

            List<String> refusals = Evaluation.extract(CaptureSet.in(folder).getFirst(), 0, false)
                    .refusals();
            assertThat(refusals)
                    .hasSize(3)
                    .first()
                    .asString()
                    .startsWith("1_1.png: ")
                    .contains("place the finger");
        }

        @Test
        void doesNotCountInTheMeanOverTheSets() throws IOException {
            blankSet("blank");
            GeneratedSet.write(folder.resolve("good"), 3);

            List<String> attacks = report().stream()
                    .dropWhile(line -> !line.startsWith("attacks"))
                    .toList();
            assertThat(attacks).hasSizeGreaterThan(30).noneMatch(line -> line.contains("NaN"));
            for (String row : List.of("E  D_sys", "inner re-key: mean score", "outer re-key")) {
                String line = attacks.stream()
                        .filter(one -> one.strip().startsWith(row))
                        .findFirst()
                        .orElseThrow();
                String[] figures = line.strip().split(" +");
                assertThat(figures[figures.length - 3]).as(line).isEqualTo("-");
                assertThat(figures[figures.length - 1]).as(line).isEqualTo(figures[figures.length - 2]);
            }
        }
    }
}
