package org.nationalid.auth.factor;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/// One factor on the wire: `otp` with a value. Its text form does not show it.
public record FactorRequest(
        @NotNull @Pattern(regexp = "otp") String type,
        @Size(max = 20) String value) {
    @Override
    public String toString() {
        return "FactorRequest[" + type + "]";
    }
}
