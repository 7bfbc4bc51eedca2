package org.nationalid.audit.anomaly;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jboss.logging.Logger;
import org.nationalid.audit.database.Database;
import org.nationalid.audit.database.OneNode;
import org.nationalid.audit.profile.RetentionProfile;
import org.nationalid.platform.id.Ids;
import org.nationalid.platform.problem.Refusal;

/// Asks all questions about a day. Running again finds the same and changes nothing that was judged.
@ApplicationScoped
class RunReports {
    private static final Logger LOG = Logger.getLogger(RunReports.class);

    /// Nights that are made up for after the service was down.
    private static final int DAYS_MADE_UP_MAX = 7;

    private final Database database;
    private final OneNode oneNode;
    private final FindingRepository repository;
    private final AnomalySettings settings;
    private final RetentionProfile profile;
    private final InstantSource clock;

    RunReports(
            Database database,
            OneNode oneNode,
            FindingRepository repository,
            AnomalySettings settings,
            RetentionProfile profile,
            InstantSource clock) {
        this.database = database;
        this.oneNode = oneNode;
        this.repository = repository;
        this.settings = settings;
        this.profile = profile;
        this.clock = clock;
    }

    @Scheduled(cron = "{nid.audit.anomaly.at}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void nightly() {
        LocalDate yesterday = today().minusDays(1);
        LocalDate first = database.read(repository::lastDay)
                .map(last -> last.plusDays(1))
                .filter(next -> next.isAfter(yesterday.minusDays(DAYS_MADE_UP_MAX)))
                .orElse(yesterday);
        oneNode.attempt("anomaly", () -> first.datesUntil(yesterday.plusDays(1)).forEach(this::report));
    }

    /// @return how many findings the day has
    int run(LocalDate day) {
        if (day.isAfter(today())) throw Refusal.at(AnomalyRefusal.REPORT_DAY_INVALID, "day");
        int[] findings = new int[1];
        if (!oneNode.attempt("anomaly", () -> findings[0] = report(day))) {
            throw new Refusal(AnomalyRefusal.REPORTS_RUNNING);
        }
        return findings[0];
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private int report(LocalDate day) {
        Map<String, Object> given = parameters(day);
        List<Finding> findings = new ArrayList<>();
        for (AnomalyReport report : AnomalyReport.values()) {
            findings.addAll(database.read(connection -> ask(connection, report, day, given)));
        }
        database.inTransaction(connection -> {
            for (Finding finding : findings) {
                repository.save(connection, finding);
            }
            repository.saveRun(connection, day, clock.instant(), findings.size());
            return null;
        });
        LOG.infof("anomaly reports of %s: %d findings", day, findings.size());
        return findings.size();
    }

    private List<Finding> ask(Connection connection, AnomalyReport report, LocalDate day, Map<String, Object> given)
            throws SQLException {
        NamedSql sql = NamedSql.read("anomaly/" + report.wireName() + ".sql");
        Instant now = clock.instant();
        List<Finding> findings = new ArrayList<>();
        try (PreparedStatement select = sql.prepare(connection, given);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                findings.add(new Finding(
                        Ids.next(),
                        report,
                        day,
                        row.getString("actor"),
                        repository.parsed(row.getString("figures")),
                        repository.parsed(row.getString("rows_filter")),
                        now,
                        FindingState.OPEN,
                        null,
                        null,
                        null,
                        null));
            }
        }
        return findings;
    }

    private Map<String, Object> parameters(LocalDate day) {
        OffsetDateTime from = day.atStartOfDay().atOffset(ZoneOffset.UTC);
        return Map.ofEntries(
                Map.entry("from", from),
                Map.entry("to", from.plusDays(1)),
                Map.entry("zone", settings.zone().getId()),
                Map.entry("history_days", settings.historyDays()),
                Map.entry("volume_floor", settings.volumeFloor()),
                Map.entry("volume_factor", settings.volumeFactor()),
                Map.entry("look_ups_floor", settings.lookUpsFloor()),
                Map.entry("persons_floor", settings.personsFloor()),
                Map.entry("failures_floor", settings.failuresFloor()),
                Map.entry("failures_percent", settings.failuresPercent()),
                Map.entry("night_begins", settings.nightBegins()),
                Map.entry("night_ends", settings.nightEnds()),
                Map.entry("night_officer_floor", settings.nightOfficerFloor()),
                Map.entry("night_party_floor", settings.nightPartyFloor()),
                Map.entry(
                        "oldest_consent",
                        firstIdOf(from.minus(profile.keepFor()).toInstant())));
    }

    /// The smallest UUIDv7 of that millisecond, as text (RFC 9562 §5.7).
    private static String firstIdOf(Instant time) {
        long millis = time.toEpochMilli();
        return String.format(Locale.ROOT, "%08x-%04x-7", millis >>> 16, millis & 0xffff);
    }
}
