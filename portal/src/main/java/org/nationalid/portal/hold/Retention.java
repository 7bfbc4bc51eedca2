package org.nationalid.portal.hold;

import java.time.Instant;
import java.time.Period;

/// By which rule entries end, and when it was last applied; `lastRun` is null before the first time.
public record Retention(String profile, Period keepFor, boolean keepsPurpose, Run lastRun) {
    public int years() {
        return keepFor.normalized().getYears();
    }

    public int months() {
        return keepFor.normalized().getMonths();
    }

    /// What the last run did.
    public record Run(Instant finishedAt, long keysDestroyed, long keysHeld) {}
}
