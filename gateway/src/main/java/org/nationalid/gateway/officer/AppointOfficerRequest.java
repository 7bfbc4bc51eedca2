package org.nationalid.gateway.officer;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/// Whom to appoint: by alias, at the application where the office is exercised.
public record AppointOfficerRequest(
        @NotBlank String alias,
        @NotBlank String clientId,
        @NotNull @Pattern(regexp = "auditor") String role,
        @NotBlank @Size(max = 80) String unit) {
    @Override
    public String toString() {
        return "AppointOfficerRequest[" + clientId + ", " + role + ", " + unit + "]";
    }
}
