package org.nationalid.biometrics.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nationalid.biometrics.model.PublicModel;

class DetPageTest {
    private static final Pattern LAST_POINT = Pattern.compile("points=\"[^\"]*?([0-9.]+),[0-9.]+ \"/>");

    @TempDir
    private Path folder;

    @Nested
    class ACurve {
        /// Two fingers of two captures: four pairs of strangers, so nothing is known below a rate of one in four.
        /// The axis has 115 pixels a decade, and begins at 60.
        @Test
        void endsWhereOnePairOfStrangersIsLetThrough() throws IOException {
            GeneratedSet.write(folder, 2);
            BenchmarkResult result = new BenchmarkResult();
            for (CaptureSet set : CaptureSet.in(folder))
                result.add(Evaluation.extract(set, 0, false), PublicModel.shipped());

            Matcher last = LAST_POINT.matcher(new DetPage(result).html());

            assertThat(last.find()).isTrue();
            assertThat(Double.parseDouble(last.group(1))).isBetween(60 + 460 - 115 * 0.61, 60.0 + 460);
        }
    }
}
