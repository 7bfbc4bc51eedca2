package org.nationalid.biometrics.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.nationalid.biometrics.synthetic.SyntheticFinger;

/// A folder of generated captures, `<finger>_<impression>.png`.
final class GeneratedSet {
    private GeneratedSet() {}

    /// Two impressions of each finger.
    static void write(Path folder, int fingers) throws IOException {
        Files.createDirectories(folder);
        for (int finger = 1; finger <= fingers; finger++)
            for (int impression = 1; impression <= 2; impression++)
                Files.write(
                        folder.resolve(finger + "_" + impression + ".png"),
                        SyntheticFinger.of(40 + finger).impressionPng(impression));
    }
}
