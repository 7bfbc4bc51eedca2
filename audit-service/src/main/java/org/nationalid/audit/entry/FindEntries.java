package org.nationalid.audit.entry;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nationalid.audit.database.Database;
import org.nationalid.audit.database.Database.SqlWork;
import org.nationalid.audit.leaf.LeafRepository;
import org.nationalid.audit.leaf.PlacedLeaf;
import org.nationalid.audit.subject.SubjectTags;
import org.nationalid.platform.problem.Refusal;

/// Finds entries for auditors, and single ones for their proof.
@ApplicationScoped
public class FindEntries {
    private static final String QUERY_CANCELED = "57014";

    private final Database database;
    private final EntryRepository entries;
    private final LeafRepository leaves;
    private final EntryCounter counter;
    private final SubjectTags tags;

    FindEntries(
            Database database, EntryRepository entries, LeafRepository leaves, EntryCounter counter, SubjectTags tags) {
        this.database = database;
        this.entries = entries;
        this.leaves = leaves;
        this.counter = counter;
        this.tags = tags;
    }

    List<StoredEntry> search(EntrySearch search) {
        EntrySearch opened = search.opened(tags);
        return patiently(connection -> entries.search(connection, opened));
    }

    /// All entries of the search, one by one.
    long count(EntrySearch search) {
        EntrySearch opened = search.opened(tags);
        return patiently(connection -> counter.count(connection, opened));
    }

    /// All entries of the search, as the database's statistics have it.
    long estimate(EntrySearch search) {
        EntrySearch opened = search.opened(tags);
        return patiently(connection -> counter.estimate(connection, opened));
    }

    /// A search that no index helps must not hold the database up.
    private <T> T patiently(SqlWork<T> work) {
        return database.read(connection -> {
            try {
                return work.run(connection);
            } catch (SQLException e) {
                if (QUERY_CANCELED.equals(e.getSQLState())) {
                    throw new Refusal(EntryRefusal.SEARCH_TOO_BROAD);
                }
                throw e;
            }
        });
    }

    /// The entry where it is about that citizen and the citizen may know of it.
    public Optional<StoredEntry> findOwn(UUID id, String subject) {
        return find(id).filter(found -> found.subject().filter(subject::equals).isPresent())
                .filter(found -> database.read(connection -> entries.isDisclosed(connection, found.leaf())));
    }

    /// The same search as conditions on the table `entry`, for who counts instead of reading.
    public SqlConditions conditions(SearchRequest request) {
        return request.filter()
                .search(Optional.empty(), 1, request.disclosed())
                .opened(tags)
                .conditions();
    }

    public Optional<StoredEntry> find(UUID id) {
        return database.read(connection -> {
            Optional<PlacedLeaf> leaf = leaves.find(connection, id);
            return leaf.isEmpty() ? Optional.empty() : entries.find(connection, leaf.get());
        });
    }

    /// Where the entry stands, without what it says.
    public Optional<PlacedLeaf> leaf(UUID id) {
        return database.read(connection -> leaves.find(connection, id));
    }
}
