package org.nationalid.biometrics.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nationalid.biometrics.RealFingerprints;
import org.nationalid.biometrics.bench.CaptureSet;
import org.nationalid.biometrics.bench.UnusableCaptures;
import org.nationalid.biometrics.synthetic.SyntheticFinger;

class TrainModelTest {
    @TempDir
    private Path folder;

    private List<CaptureSet> capturesOf(long seed) throws IOException {
        Path set = Files.createDirectories(folder.resolve("set-" + seed));
        Files.write(set.resolve("1_1.png"), SyntheticFinger.of(seed).impressionPng(1));
        return CaptureSet.in(set);
    }

    @Nested
    class ACaptureThatIsNotOnTheList {
        @Test
        void isRefusedByTheTrainer() throws IOException {
            TrainingFiles files = new TrainingFiles(folder.resolve("list.txt"));
            files.write(capturesOf(1));
            List<CaptureSet> heldOut = capturesOf(2);

            assertThatThrownBy(() -> files.refuseOthers(heldOut)).hasMessageContaining("1_1.png");
        }

        @Test
        void isRefusedWithTheWayOutWhereThereIsNoList() throws IOException {
            TrainingFiles files = new TrainingFiles(folder.resolve("list.txt"));
            List<CaptureSet> captures = capturesOf(1);

            assertThatThrownBy(() -> files.refuseOthers(captures))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("--new-list");
        }

        @Test
        void whereThereIsNoneLeavesTheListAlone() throws IOException {
            TrainingFiles files = new TrainingFiles(folder.resolve("list.txt"));
            files.write(capturesOf(1));

            assertThatThrownBy(() -> files.write(List.of())).hasMessageContaining("no captures");
            assertThatThrownBy(() -> files.refuseOthers(List.of())).hasMessageContaining("no captures");
            assertThat(Files.readAllLines(folder.resolve("list.txt"))).hasSize(1);
        }
    }

    @Nested
    class TooFewCapturesToLearnFrom {
        @Test
        void areRefusedWithWhatIsNeeded() {
            assertThatThrownBy(() -> TrainModel.train(List.of()))
                    .isInstanceOf(UnusableCaptures.class)
                    .hasMessageContaining("five fingers with four usable captures");
        }
    }

    @Nested
    class ASetOfTheShippedModel {
        @Test
        void isKnownByItsDigests() throws IOException {
            assertThat(TrainingFiles.knownToShippedModel(capturesOf(1).getFirst()))
                    .isZero();

            Path captures = RealFingerprints.impressions("fvc2002_db1_b", "101", 2)
                    .getFirst()
                    .getParent();
            assertThat(TrainingFiles.knownToShippedModel(CaptureSet.in(captures).getFirst()))
                    .isEqualTo(80);
        }
    }

    @Nested
    class ACaptureOnTheList {
        @Test
        void isAccepted() throws IOException {
            TrainingFiles files = new TrainingFiles(folder.resolve("list.txt"));
            files.write(capturesOf(1));

            files.refuseOthers(capturesOf(1));

            assertThat(Files.readAllLines(folder.resolve("list.txt"))).hasSize(1);
        }
    }
}
