package org.nationalid.audit.anomaly;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.nationalid.audit.officer.ActingOfficer;

/// Which day to look at now.
public record RunReportsRequest(
        @NotNull @Valid ActingOfficer officer, @NotNull LocalDate day) {}
