package org.nationalid.audit.statistics;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Counts as they come in from the database, one group after another.
final class Tally {
    private final Map<LocalDate, Count> days = new HashMap<>();
    private final Map<String, Count> parties = new HashMap<>();
    private final Map<String, Count> reasons = new HashMap<>();

    private record Count(long success, long failure) {
        static final Count NOTHING = new Count(0, 0);

        static Count of(boolean isSuccess, long entries) {
            return isSuccess ? new Count(entries, 0) : new Count(0, entries);
        }

        Count plus(Count other) {
            return new Count(success + other.success, failure + other.failure);
        }
    }

    void addDay(LocalDate day, boolean isSuccess, long entries) {
        days.merge(day, Count.of(isSuccess, entries), Count::plus);
    }

    void addParty(String relyingParty, boolean isSuccess, long entries) {
        parties.merge(relyingParty, Count.of(isSuccess, entries), Count::plus);
    }

    void addReason(String reason, boolean isSuccess, long entries) {
        if (!isSuccess) reasons.merge(reason, Count.of(false, entries), Count::plus);
    }

    StatisticsResponse over(Period period) {
        Count all = days.values().stream().reduce(Count.NOTHING, Count::plus);
        return new StatisticsResponse(
                period.from(),
                period.to(),
                period.zone().getId(),
                all.success(),
                all.failure(),
                period.days().stream().map(this::day).toList(),
                topParties(),
                topReasons());
    }

    private StatisticsResponse.Day day(LocalDate day) {
        Count count = days.getOrDefault(day, Count.NOTHING);
        return new StatisticsResponse.Day(day, count.success(), count.failure());
    }

    private List<StatisticsResponse.Party> topParties() {
        return parties.entrySet().stream()
                .map(party -> new StatisticsResponse.Party(
                        party.getKey(),
                        party.getValue().success(),
                        party.getValue().failure()))
                .sorted(Comparator.comparingLong(StatisticsResponse.Party::total)
                        .reversed()
                        .thenComparing(StatisticsResponse.Party::relyingParty))
                .limit(StatisticsResponse.LISTED_MAX)
                .toList();
    }

    private List<StatisticsResponse.Reason> topReasons() {
        return reasons.entrySet().stream()
                .map(reason -> new StatisticsResponse.Reason(
                        reason.getKey(), reason.getValue().failure()))
                .sorted(Comparator.comparingLong(StatisticsResponse.Reason::failure)
                        .reversed()
                        .thenComparing(StatisticsResponse.Reason::reason))
                .limit(StatisticsResponse.LISTED_MAX)
                .toList();
    }
}
