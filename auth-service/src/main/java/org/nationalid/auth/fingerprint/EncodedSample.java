package org.nationalid.auth.fingerprint;

import org.nationalid.auth.factor.CapturedImage;
import org.nationalid.biometrics.sample.FingerPosition;
import org.nationalid.platform.problem.Refusal;

/// A captured image as it arrived. `field` is its path in the request, for the refusal; `dpi` is 0 when not stated.
/// Its text form does not show the image.
public record EncodedSample(String format, CapturedImage image, int dpi, String field) {
    /// Overwrites the image with zeros.
    void erase() {
        image.erase();
    }

    /// @throws Refusal for a code that names no finger
    public static FingerPosition position(int code, String field) {
        return FingerPosition.ofCode(code)
                .orElseThrow(() -> Refusal.at(FingerprintRefusal.FINGER_POSITION_INVALID, field));
    }

    @Override
    public String toString() {
        return "EncodedSample[" + field + "]";
    }
}
