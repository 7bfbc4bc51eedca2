package org.nationalid.identity.deduplication;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.nationalid.biometrics.index.Candidate;
import org.nationalid.biometrics.index.DuplicateIndex;
import org.nationalid.biometrics.index.IndexEntry;
import org.nationalid.biometrics.index.Probe;
import org.nationalid.biometrics.model.PublicModel;
import org.nationalid.biometrics.template.IdentificationKey;
import org.nationalid.platform.keys.KeyDirectory;

/// The index in the memory of this node. It is read from the database at start and, before each search, brought
/// up to what other nodes have written since.
@ApplicationScoped
class EnrolledFingers {
    private static final Logger LOG = Logger.getLogger(EnrolledFingers.class);
    private static final int PERSONS_AT_ONCE = 500;
    private static final int CANDIDATES_MAX = 5;
    /// Of everybody beyond the exhaustive search, one of so many is listed by short codes.
    private static final int PERSONS_PER_LISTED = 100;
    /// Rows become visible a little later than their time says: when their transaction ends. They are looked for
    /// again over this long.
    private static final Duration LATE_COMMIT_MAX = Duration.ofSeconds(30);

    private final FingerCodesRepository rows;
    private final CodesVault vault;
    private final DeduplicationConfig config;
    private final DuplicateIndex index;
    /// Persons of whom nothing can be searched: their codes are of another model or scheme.
    private final Set<UUID> unsearchable = new HashSet<>();
    private volatile Instant readUpTo = Instant.EPOCH;

    EnrolledFingers(FingerCodesRepository rows, CodesVault vault, DeduplicationConfig config, KeyDirectory keys) {
        this.rows = rows;
        this.vault = vault;
        this.config = config;
        this.index = new DuplicateIndex(new IdentificationKey(keys.secret("deduplication")), PublicModel.shipped());
    }

    @Transactional
    void load(@Observes StartupEvent start) {
        catchUp();
        LOG.infof("the de-duplication index holds %d persons", index.size());
    }

    DuplicateIndex index() {
        return index;
    }

    /// Reads whom other nodes have enrolled.
    @Transactional
    void catchUp() {
        // Before the monitor: whoever holds it has a database connection already and never waits for one.
        List<FingerCodesRepository.Recorded> recorded = rows.recordedSince(readUpTo.minus(LATE_COMMIT_MAX));
        add(recorded);
    }

    private synchronized void add(List<FingerCodesRepository.Recorded> recorded) {
        List<UUID> unknown = new ArrayList<>();
        Instant newest = readUpTo;
        for (FingerCodesRepository.Recorded one : recorded) {
            if (!index.contains(one.person().toString()) && !unsearchable.contains(one.person()))
                unknown.add(one.person());
            if (one.at().isAfter(newest)) newest = one.at();
        }
        for (int from = 0; from < unknown.size(); from += PERSONS_AT_ONCE)
            read(unknown.subList(from, Math.min(unknown.size(), from + PERSONS_AT_ONCE)));
        readUpTo = newest;
    }

    private void read(Collection<UUID> persons) {
        int before = unsearchable.size();
        for (FingerCodesRepository.Row row : rows.of(persons)) {
            IndexEntry entry = row.entry(vault);
            if (index.canHold(entry)) index.add(entry);
            else unsearchable.add(row.person());
        }
        unsearchable.removeIf(person -> index.contains(person.toString()));
        if (unsearchable.size() > before)
            LOG.warnf(
                    "%d persons were enrolled under another public model or code scheme and are not searched until they"
                            + " are captured again",
                    unsearchable.size());
    }

    /// How many persons are in the database and cannot be searched.
    synchronized int unsearchable() {
        return unsearchable.size();
    }

    /// The persons most like these fingers, whoever they are.
    List<Candidate> search(List<Probe> fingers) {
        int persons = index.size();
        return persons <= config.exhaustiveUpTo()
                ? index.searchExhaustively(fingers, CANDIDATES_MAX)
                : index.search(fingers, persons / PERSONS_PER_LISTED, CANDIDATES_MAX);
    }

    /// Whether the database still knows the person; one who was deleted there is forgotten here.
    @Transactional
    boolean confirms(String person) {
        if (rows.has(UUID.fromString(person))) return true;
        index.remove(person);
        return false;
    }
}
