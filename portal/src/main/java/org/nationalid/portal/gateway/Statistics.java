package org.nationalid.portal.gateway;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// How many entries of the access log a search finds.
///
/// @param from inclusive
/// @param to exclusive
/// @param days every day of the period, oldest first
/// @param relyingParties the busiest first
/// @param reasons of failures, the most frequent first
public record Statistics(
        Instant from,
        Instant to,
        long success,
        long failure,
        List<Day> days,
        List<Party> relyingParties,
        List<Reason> reasons) {
    public record Day(LocalDate day, long success, long failure) {}

    public record Party(String relyingParty, long success, long failure) {}

    public record Reason(String reason, long failure) {}

    public boolean isEmpty() {
        return success + failure == 0;
    }
}
