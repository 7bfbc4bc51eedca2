package org.nationalid.biometrics.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BenchmarkOptionsTest {
    @TempDir
    private Path folder;

    private Path set(String name) throws IOException {
        Path set = Files.createDirectories(folder.resolve(name));
        Files.write(set.resolve("1_1.png"), new byte[] {1});
        return set;
    }

    @Nested
    class WhoeverMeasures {
        @Test
        void namesFoldersResolutionAndPage() throws IOException {
            Path page = folder.resolve("det.html");
            BenchmarkOptions options = BenchmarkOptions.of(
                    "--data", set("a").toString(), "--data", set("b").toString(), "--dpi", "569", "--page", "" + page);

            assertThat(options.sets()).extracting(CaptureSet::name).containsExactly("a", "b");
            assertThat(options.dpi()).isEqualTo(569);
            assertThat(options.page()).contains(page);
            assertThat(options.crossValidate()).isFalse();
            assertThat(options.baselines()).isTrue();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "--json",
                    "--data",
                    "--data . --cross-validate .",
                    "--data . --dpi",
                    "--data . --dpi 0",
                    "--data . --dpi 99999999999",
                    "--data . --page",
                    "--data . --page .",
                    "--data . --page nowhere/det.html",
                    "--data . --quick"
                })
        void isToldWhatCannotBeAskedFor(String arguments) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> BenchmarkOptions.of(arguments.isEmpty() ? new String[0] : arguments.split(" ")))
                    .withMessageEndingWith(".");
        }

        @Test
        void isToldWhichFolderHasNoCaptures() throws IOException {
            Path empty = Files.createDirectories(folder.resolve("empty"));
            Files.write(empty.resolve("1_99999999999.png"), new byte[] {1});
            for (Path without : new Path[] {empty, folder.resolve("none")}) {
                BenchmarkOptions options = BenchmarkOptions.of("--data", without.toString());
                assertThatIllegalArgumentException().isThrownBy(options::sets).withMessageContaining("" + without);
            }
        }

        @Test
        void cannotTrainOnTheSetThatIsTested() throws IOException {
            BenchmarkOptions options = BenchmarkOptions.of("--cross-validate", set("a").toString());

            assertThatIllegalArgumentException().isThrownBy(options::sets).withMessageContaining("one set only");
        }
    }
}
