package org.nationalid.transparencylog.witness;

import java.util.Optional;
import org.nationalid.transparencylog.note.SignedNote;

/// What a witness remembers: per log, the last checkpoint that it cosigned.
public interface WitnessStore {
    Optional<SignedNote> last(String origin);

    /// Durable when it returns.
    void save(String origin, SignedNote cosigned);
}
