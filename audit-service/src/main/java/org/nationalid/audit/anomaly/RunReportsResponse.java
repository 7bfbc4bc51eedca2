package org.nationalid.audit.anomaly;

import java.time.LocalDate;

/// How many findings the day has.
public record RunReportsResponse(LocalDate day, int findings) {}
