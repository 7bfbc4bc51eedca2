package org.nationalid.biometrics.identification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.nationalid.biometrics.bench.CaptureSet;
import org.nationalid.biometrics.feature.FeatureExtractor;
import org.nationalid.biometrics.feature.FingerprintFeatures;
import org.nationalid.biometrics.sample.FingerprintSample;
import org.nationalid.biometrics.sample.SampleDecoder;
import org.nationalid.biometrics.sample.SampleFormat;
import org.nationalid.biometrics.sample.UnreadableSample;
import org.nationalid.biometrics.synthetic.SyntheticFinger;

/// Features of several impressions of each of some fingers. Captures that the quality gate refuses are left out, and
/// so are fingers with fewer than two impressions left.
///
/// @param name of the set
/// @param fingers impressions by finger
record Captures(String name, Map<String, List<FingerprintFeatures>> fingers) {
    private static final long GENERATED_SEED = 700_000;

    static List<Captures> in(Path folder) {
        return CaptureSet.in(folder).stream().map(Captures::read).toList();
    }

    /// Grown fingers: images that go the whole way through enhancement and extraction.
    static Captures generated(int fingers, int impressions) {
        Map<String, List<FingerprintFeatures>> grown = new TreeMap<>();
        for (int finger = 0; finger < fingers; finger++) {
            SyntheticFinger one = SyntheticFinger.of(GENERATED_SEED + finger);
            for (int i = 0; i < impressions; i++) add(grown, "generated-" + finger, one.impression(i));
        }
        return usable("generated", grown);
    }

    private static Captures read(CaptureSet set) {
        Map<String, List<FingerprintFeatures>> fingers = new TreeMap<>();
        for (CaptureSet.Capture capture : set.captures()) {
            try (FingerprintSample sample =
                    SampleDecoder.decode(SampleFormat.PNG, Files.readAllBytes(capture.file()))) {
                add(fingers, set.name() + "/" + capture.finger(), sample);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (UnreadableSample e) {
                // as at the sensor: this capture does not count, another one may
            }
        }
        return usable(set.name(), fingers);
    }

    private static void add(Map<String, List<FingerprintFeatures>> fingers, String finger, FingerprintSample sample) {
        try {
            FingerprintFeatures features = FeatureExtractor.extract(sample);
            fingers.computeIfAbsent(finger, _ -> new ArrayList<>()).add(features);
        } catch (UnreadableSample e) {
            // refused by the gate
        }
    }

    private static Captures usable(String name, Map<String, List<FingerprintFeatures>> fingers) {
        fingers.values().removeIf(impressions -> impressions.size() < 2);
        return new Captures(name, fingers);
    }
}
