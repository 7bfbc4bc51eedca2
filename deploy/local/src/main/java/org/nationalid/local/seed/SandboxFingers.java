package org.nationalid.local.seed;

import java.util.Base64;
import org.nationalid.biometrics.synthetic.SyntheticFinger;

/// The fingers of the sandbox citizens: synthetic, always the same, and nobody's.
final class SandboxFingers {
    private static final int FIRST_IMPRESSION = 0;

    private SandboxFingers() {}

    /// A PNG in base64, as the enrolment API takes it.
    static String png(String person, int position) {
        long seed = 31L * person.hashCode() + position;
        return Base64.getEncoder().encodeToString(SyntheticFinger.of(seed).impressionPng(FIRST_IMPRESSION));
    }
}
