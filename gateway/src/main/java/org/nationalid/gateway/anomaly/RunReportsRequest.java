package org.nationalid.gateway.anomaly;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/// Which day to look at now.
public record RunReportsRequest(@NotNull LocalDate day) {}
