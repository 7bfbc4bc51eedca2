package org.nationalid.auth.factor;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/// One factor on the wire: `otp` with a value, or `fingerprint` with format and image. Its text form shows neither.
public record FactorRequest(
        @NotNull @Pattern(regexp = FactorRequest.OTP + "|" + FactorRequest.FINGERPRINT)
        String type,

        @Size(max = 20) String value,
        Integer position,
        @Size(max = 20) String format,
        CapturedImage image,
        Integer dpi) {
    public static final String OTP = "otp";
    public static final String FINGERPRINT = "fingerprint";

    @Override
    public String toString() {
        return "FactorRequest[" + type + "]";
    }
}
