package org.nationalid.audit.entry;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nationalid.audit.database.Database;
import org.nationalid.audit.leaf.LeafRepository;
import org.nationalid.audit.leaf.PlacedLeaf;
import org.nationalid.audit.subject.SubjectTags;

/// Finds entries for auditors, and single ones for their proof.
@ApplicationScoped
public class FindEntries {
    private final Database database;
    private final EntryRepository entries;
    private final LeafRepository leaves;
    private final SubjectTags tags;

    FindEntries(Database database, EntryRepository entries, LeafRepository leaves, SubjectTags tags) {
        this.database = database;
        this.entries = entries;
        this.leaves = leaves;
        this.tags = tags;
    }

    List<StoredEntry> search(EntrySearch search) {
        EntrySearch opened = search.opened(tags);
        return database.read(connection -> entries.search(connection, opened));
    }

    /// The entry where it is about that citizen and the citizen may know of it.
    public Optional<StoredEntry> findOwn(UUID id, String subject) {
        return find(id).filter(found -> found.subject().filter(subject::equals).isPresent())
                .filter(found -> database.read(connection -> entries.isDisclosed(connection, found.leaf())));
    }

    /// The same search as conditions on the table `entry`, for who counts instead of reading.
    public SqlConditions conditions(SearchRequest request) {
        return request.toSearch().opened(tags).conditions();
    }

    public Optional<StoredEntry> find(UUID id) {
        return database.read(connection -> {
            Optional<PlacedLeaf> leaf = leaves.find(connection, id);
            return leaf.isEmpty() ? Optional.empty() : entries.find(connection, leaf.get());
        });
    }
}
