package org.nationalid.audit.log;

import java.util.Optional;
import org.nationalid.transparencylog.note.CheckpointStore;
import org.nationalid.transparencylog.note.SignedNote;

/// The last signed checkpoint of a log, kept beside its tiles. It remembers how far the log was signed when somebody
/// restores an older database.
class CheckpointFile {
    private final CheckpointStore store;

    CheckpointFile(CheckpointStore store) {
        this.store = store;
    }

    Optional<SignedNote> read() {
        try {
            return store.read();
        } catch (IllegalArgumentException e) {
            throw new LogDamaged("what lies beside the tiles is not a checkpoint: " + e.getMessage());
        }
    }

    /// Never replaces a larger checkpoint: another node may have been faster.
    void write(SignedNote note) {
        store.write(note);
    }
}
