package org.nationalid.audit.reveal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.nationalid.audit.officer.ActingOfficer;

/// Who decides, and what they want to be remembered about it.
public record DecideRevealRequest(
        @NotNull @Valid ActingOfficer officer,
        @Size(max = 1000) String note) {}
