package org.nationalid.admin.receipt;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;
import org.nationalid.transparencylog.merkle.Hash;
import org.nationalid.transparencylog.note.Checkpoint;

/// How the check of one receipt can end.
public sealed interface ReceiptVerdict {
    /// @param index       place in the log
    /// @param witnessedBy names of the policy
    /// @param event       what the entry says; absent when only its hash was shown to be in the log
    record Sound(long index, Checkpoint checkpoint, Set<String> witnessedBy, Hash leaf, Optional<JsonNode> event)
            implements ReceiptVerdict {
        public Sound {
            witnessedBy = Set.copyOf(witnessedBy);
        }
    }

    record Unsound(String reason) implements ReceiptVerdict {}
}
