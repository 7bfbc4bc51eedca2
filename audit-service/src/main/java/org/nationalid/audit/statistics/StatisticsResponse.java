package org.nationalid.audit.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// Counts over one period.
///
/// @param from inclusive
/// @param to exclusive
/// @param zone in which days begin
/// @param days every day of the period, oldest first
/// @param relyingParties those with most entries first; entries without a relying party are left out
/// @param reasons of failures, the most frequent first
public record StatisticsResponse(
        Instant from,
        Instant to,
        String zone,
        long success,
        long failure,
        List<Day> days,
        List<Party> relyingParties,
        List<Reason> reasons) {
    /// Lists end here; what is rarer is in the totals only.
    static final int LISTED_MAX = 20;

    public record Day(LocalDate day, long success, long failure) {}

    public record Party(String relyingParty, long success, long failure) {
        long total() {
            return success + failure;
        }
    }

    public record Reason(String reason, long failure) {}
}
