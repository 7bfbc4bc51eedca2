package org.nationalid.demo.actor;

import java.util.Base64;
import org.nationalid.biometrics.synthetic.SyntheticFinger;

/// A person of this run, with fingers that grow out of a random seed: nobody's.
///
/// @param nativeName in the script of `language`
public record Citizen(String latinName, String nativeName, String language, String phone, long fingerSeed) {
    /// Right index finger in ISO/IEC 19794-2.
    public static final int RIGHT_INDEX = 2;

    public static final int LEFT_INDEX = 7;

    /// The contact that is shown at enrolment; every other number is another contact of the same finger.
    public static final int ENROLLED_IMPRESSION = 0;

    /// One contact of one finger with the sensor, a PNG in base64.
    public String touch(int position, int impression) {
        byte[] png = SyntheticFinger.of(fingerSeed + position).impressionPng(impression);
        return Base64.getEncoder().encodeToString(png);
    }
}
