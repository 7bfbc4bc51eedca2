package org.nationalid.identity.adjudication;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Locale;

/// What an officer found.
///
/// @param officer client id of the station at which the officer decides
public record DecisionRequest(
        @NotNull @Pattern(regexp = "same-person|different-persons")
        String decision,

        @NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._:-]{0,99}")
        String officer) {
    Decision found() {
        return Decision.valueOf(decision.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
