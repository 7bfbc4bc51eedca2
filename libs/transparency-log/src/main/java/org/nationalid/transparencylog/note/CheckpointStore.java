package org.nationalid.transparencylog.note;

import java.util.Optional;

/// Holds the last signed checkpoint of a log beside its tiles. It makes them a complete log that any web server can
/// serve, and it remembers how far the log was signed when somebody restores an older database.
public interface CheckpointStore {
    /// @throws IllegalArgumentException when what lies there is no checkpoint
    Optional<SignedNote> read();

    /// Never replaces a larger checkpoint: another node may have been faster. Durable when it returns.
    void write(SignedNote note);
}
