package org.nationalid.audit.log;

import java.time.Instant;
import java.util.Optional;
import org.nationalid.transparencylog.note.Checkpoint;
import org.nationalid.transparencylog.note.SignedNote;

/// The last checkpoint of a log that the world may see; of a closed log the last that there will ever be.
///
/// @param firstIndex place of the log's first leaf
public record PublishedCheckpoint(SignedNote note, long firstIndex, Optional<Instant> closedAt) {
    public Checkpoint checkpoint() {
        return Checkpoint.of(note);
    }

    public String origin() {
        return checkpoint().origin();
    }

    public long size() {
        return checkpoint().size();
    }

    /// The first place after its leaves.
    public long endIndex() {
        return firstIndex + size();
    }

    public boolean holds(long place) {
        return firstIndex <= place && place < endIndex();
    }

    public boolean isClosed() {
        return closedAt.isPresent();
    }

    /// Where in the tree the leaf at that place is.
    public long indexOf(long place) {
        return place - firstIndex;
    }

    KnownTree known() {
        return new KnownTree(origin(), size());
    }
}
