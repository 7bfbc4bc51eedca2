package org.nationalid.audit.officer;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Locale;

/// The officer on whose behalf the gateway calls. The gateway signed them in and looked up their appointment.
///
/// @param name under which their acts stand in the log
/// @param person their own reference as a citizen: one person may hold several offices, under several names
/// @param unit of their appointment
/// @param clientId the application where they act
public record ActingOfficer(
        @NotBlank @Size(max = 200) String name,
        @NotBlank @Size(max = 200) String person,
        @NotBlank @Size(max = 80) String unit,
        @NotBlank @Size(max = 63) String clientId)
        implements Officer {
    /// Spelling apart, the same unit.
    public boolean isOf(String otherUnit) {
        return spelling(unit).equals(spelling(otherUnit));
    }

    private static String spelling(String unit) {
        return unit.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
