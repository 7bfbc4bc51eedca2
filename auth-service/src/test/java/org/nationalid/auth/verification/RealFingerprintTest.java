package org.nationalid.auth.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nationalid.auth.Fingers.RIGHT_INDEX;
import static org.nationalid.auth.Fingers.RIGHT_THUMB;
import static org.nationalid.auth.Fingers.bind;
import static org.nationalid.auth.Fingers.live;
import static org.nationalid.auth.Fingers.sample;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nationalid.auth.Citizen;
import org.nationalid.auth.RunningService;

/// Real fingers, where the developer has them beside the checkout; they are read, never copied. Without them the
/// tests are left out and say how many images they miss. The accuracy of the scheme is measured in the biometrics
/// library: this shows only that the service decides by it.
@QuarkusTest
@RunningService
class RealFingerprintTest {
    private static final int IMAGES = 14;

    private Path images;

    @BeforeEach
    void findImages() {
        images = folder();
        Assumptions.assumeTrue(
                Files.isDirectory(images),
                "left out: " + IMAGES + " real fingerprint images are not beside this checkout");
    }

    @Test
    void theSameFingerPassesWithAnotherImpressionAndOtherPeopleAreRefused() throws IOException {
        int passed = 0;
        for (String person : List.of("101", "102")) {
            Citizen citizen = Citizen.someone();
            bind(citizen, List.of(sample(RIGHT_INDEX, image(person, 1)), sample(RIGHT_INDEX, image(person, 2))))
                    .statusCode(201);
            for (int impression = 3; impression <= 5; impression++)
                if (status(citizen, image(person, impression)) == 200) passed++;
            for (String stranger : List.of("104", "105"))
                assertThat(status(citizen, image(stranger, 1))).as(stranger).isEqualTo(401);
        }
        assertThat(passed).as("of 6 genuine tries").isGreaterThanOrEqualTo(4);
    }

    @Test
    void theSameFingerIsNotEnrolledTwice() throws IOException {
        bind(Citizen.someone(), List.of(sample(RIGHT_INDEX, image("101", 1)), sample(RIGHT_THUMB, image("101", 2))))
                .statusCode(422);
    }

    private static int status(Citizen citizen, byte[] image) {
        return citizen.shows("tax-office", List.of(live(RIGHT_INDEX, image)))
                .extract()
                .statusCode();
    }

    private byte[] image(String person, int impression) throws IOException {
        return Files.readAllBytes(images.resolve(person + "_" + impression + ".png"));
    }

    private static Path folder() {
        Path beside = Path.of("shared", "data", "fingerprints", "fvc2002_db1_b");
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent())
            if (Files.isDirectory(at.resolve(beside))) return at.resolve(beside);
        return beside;
    }
}
