package org.nationalid.identity;

import java.util.Base64;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.nationalid.biometrics.synthetic.SyntheticFinger;

/// Fingers of nobody; the same person and position is always the same finger.
public final class Fingers {
    private static final int POSITIONS = 11;
    private static final ConcurrentMap<String, String> GROWN = new ConcurrentHashMap<>();

    private Fingers() {}

    /// One contact with the sensor, a PNG in base64.
    public static String png(long person, int position, int impression) {
        return GROWN.computeIfAbsent(person + "/" + position + "/" + impression, _ -> Base64.getEncoder()
                .encodeToString(
                        SyntheticFinger.of(POSITIONS * person + position).impressionPng(impression)));
    }
}
