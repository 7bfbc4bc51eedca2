package org.nationalid.biometrics.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nationalid.biometrics.model.PublicModel;
import org.nationalid.biometrics.template.MatchThresholds;
import org.nationalid.biometrics.template.TargetFmr;

class JsonReportTest {
    @TempDir
    private Path folder;

    private JsonNode reportOfTwoFingers() throws IOException {
        GeneratedSet.write(folder, 2);
        BenchmarkResult result = new BenchmarkResult();
        for (CaptureSet set : CaptureSet.in(folder))
            result.add(Evaluation.extract(set, 0, false), PublicModel.shipped());
        return new ObjectMapper().readTree(new JsonReport(result).text());
    }

    @Nested
    class TwoFingersOnly {
        /// Together they are one virtual person, to whom nobody is a stranger.
        @Test
        void areReportedWithUnknownRatesWhereThereIsNoStranger() throws IOException {
            JsonNode report = reportOfTwoFingers();

            assertThat(report.at("/twoFingers/impostor").asInt(-1)).isZero();
            assertThat(report.at("/twoFingers/genuine").asInt()).isPositive();
            assertThat(report.at("/twoFingers/eer").isNull()).isTrue();
            assertThat(report.at("/twoFingers/fnmrAtFmr1e3").isNull()).isTrue();
            assertThat(report.at("/pooled/eer").isNumber()).isTrue();
            assertThat(report.at("/pooled/draws").asInt()).isEqualTo(16);
            assertThat(report.at("/pooled/genuine").asInt()).isEqualTo(2);
        }

        @Test
        void areJudgedAtTheThresholdsOfTheProductToo() throws IOException {
            JsonNode report = reportOfTwoFingers();

            assertThat(report.at("/sets/0/trainedOn").asInt(-1)).isZero();
            assertThat(report.path("product")).hasSize(3);
            assertThat(report.at("/product/0/threshold").asDouble())
                    .isEqualTo(MatchThresholds.threshold(TargetFmr.ONE_IN_100, 1, 1));
            assertThat(report.at("/product/0/fnmr").isNumber()).isTrue();
            assertThat(report.at("/product/2/fmr").asDouble())
                    .isLessThanOrEqualTo(report.at("/product/0/fmr").asDouble());
        }
    }
}
