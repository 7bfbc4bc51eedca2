package org.nationalid.identity.binding;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;

/// One impression of one finger. The image stays in the text form in which it came; only de-duplication looks at it.
///
/// @param position 1–5 right thumb to little finger, 6–10 left (ISO/IEC 19794-4)
/// @param dpi resolution, where the image does not say
/// @param image standard base64
public record FingerSample(
        @Min(1) @Max(10) int position,
        @NotBlank @Pattern(regexp = "[a-z0-9-]{1,20}") String format,
        @Min(100) @Max(2000) Integer dpi,
        @NotBlank String image) {
    @Override
    public String toString() {
        return "FingerSample[position=" + position + ", image=•••]";
    }
}
