package org.nationalid.auth;

import io.restassured.response.ValidatableResponse;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.nationalid.biometrics.synthetic.SyntheticFinger;

/// Fingers of nobody, and what a capture client makes of them. A finger is grown once per test run.
public final class Fingers {
    public static final int RIGHT_THUMB = 1;
    public static final int RIGHT_INDEX = 2;
    public static final int LEFT_INDEX = 7;

    private static final ConcurrentMap<Long, SyntheticFinger> GROWN = new ConcurrentHashMap<>();

    private Fingers() {}

    public static byte[] image(long finger, int impression) {
        return GROWN.computeIfAbsent(finger, SyntheticFinger::of).impressionPng(impression);
    }

    /// A sample at enrolment.
    public static Map<String, Object> sample(int position, byte[] png) {
        return Map.of(
                "position",
                position,
                "format",
                "png",
                "image",
                Base64.getEncoder().encodeToString(png));
    }

    public static ValidatableResponse bind(Citizen citizen, List<Map<String, Object>> samples) {
        return Citizen.caller("identity-service")
                .body(Map.of("auth_ref", citizen.authRef(), "samples", samples))
                .post("/v1/fingerprint-authenticators")
                .then();
    }

    /// A live finger; position 0 says nothing about which.
    public static Map<String, Object> live(int position, byte[] png) {
        Map<String, Object> factor = new HashMap<>();
        factor.put("type", "fingerprint");
        factor.put("format", "png");
        factor.put("image", Base64.getEncoder().encodeToString(png));
        if (position != 0) factor.put("position", position);
        return factor;
    }
}
