package org.nationalid.audit.log;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.nationalid.audit.database.Database;
import org.nationalid.audit.leaf.LeafRepository;
import org.nationalid.transparencylog.series.HalfYear;
import org.nationalid.transparencylog.series.LogSeries;

/// Gives the log an end when its half-year is over. It ends at the next free place, so that it is the order of places
/// that says what belongs to which log, not anybody's clock.
@ApplicationScoped
class CloseLog {
    private static final Logger LOG = Logger.getLogger(CloseLog.class);

    private final Database database;
    private final HeadRepository heads;
    private final LeafRepository leaves;
    private final LogIdentity identity;
    private final LogTrust trust;
    private final InstantSource clock;
    private volatile String complainedOf = "";

    CloseLog(
            Database database,
            HeadRepository heads,
            LeafRepository leaves,
            LogIdentity identity,
            LogTrust trust,
            InstantSource clock) {
        this.database = database;
        this.heads = heads;
        this.leaves = leaves;
        this.identity = identity;
        this.trust = trust;
        this.clock = clock;
    }

    /// A log whose successor nobody would believe goes on instead: a name that is late harms nobody, but entries that
    /// no witness sees would be refused after the time of grace.
    ///
    /// @return whether it was given an end now
    boolean close() {
        HalfYear present = HalfYear.of(clock.instant());
        if (!isOver(database.read(heads::current), present)) {
            return false;
        }
        return database.inTransaction(connection -> {
            // The head first, then places: nobody takes them the other way round. Whoever has the head works on it;
            // there is no hurry.
            Optional<TreeHead> head = heads.lock(connection);
            if (head.isEmpty() || !isOver(head.get(), present)) {
                return false;
            }
            String next = identity.origin(present);
            if (!mayFollow(head.get().origin(), next)) {
                return false;
            }
            TreeHead.End end = new TreeHead.End(leaves.lockNextIndex(connection), next);
            heads.end(connection, head.get(), end);
            LOG.infof("%s ends at place %d; %s follows", head.get().origin(), end.index(), next);
            return true;
        });
    }

    /// A log under a name without a half-year is never over.
    private static boolean isOver(TreeHead head, HalfYear present) {
        return head.end().isEmpty()
                && LogSeries.halfYearOf(head.origin())
                        .filter(own -> own.compareTo(present) < 0)
                        .isPresent();
    }

    private boolean mayFollow(String origin, String next) {
        if (identity.following(origin).anyMatch(next::equals) && trust.names(next)) {
            return true;
        }
        if (!complainedOf.equals(next)) {
            complainedOf = next;
            LOG.errorf(
                    "%s goes on although its half-year is over: %s is not among the logs that the policy names, or the"
                            + " clock is wrong by years",
                    origin, next);
        }
        return false;
    }
}
