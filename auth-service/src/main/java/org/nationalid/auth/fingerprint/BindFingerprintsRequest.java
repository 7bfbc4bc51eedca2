package org.nationalid.auth.fingerprint;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.nationalid.auth.factor.CapturedImage;

/// Bind these fingers to this citizen. Several impressions of one position make later captures match more easily.
public record BindFingerprintsRequest(
        @NotBlank @Size(max = 64) String authRef,
        @NotEmpty @Size(max = 30) List<@NotNull @Valid Sample> samples) {

    /// One image. Its text form does not show it.
    public record Sample(
            @NotNull Integer position,
            @NotBlank @Size(max = 20) String format,
            @NotNull CapturedImage image,
            Integer dpi) {
        @Override
        public String toString() {
            return "Sample[" + position + "]";
        }
    }

    List<BindFingerprints.PositionedSample> positionedSamples() {
        List<BindFingerprints.PositionedSample> positioned = new ArrayList<>();
        for (int i = 0; i < samples.size(); i++) {
            Sample sample = samples.get(i);
            String path = "samples[" + i + "]";
            positioned.add(new BindFingerprints.PositionedSample(
                    EncodedSample.position(sample.position(), path + ".position"),
                    new EncodedSample(
                            sample.format(),
                            sample.image(),
                            sample.dpi() == null ? 0 : sample.dpi(),
                            path + ".image")));
        }
        return positioned;
    }
}
