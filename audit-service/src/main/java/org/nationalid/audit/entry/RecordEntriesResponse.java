package org.nationalid.audit.entry;

import java.util.List;
import java.util.UUID;
import org.nationalid.transparencylog.merkle.Hash;

/// What the reporter may quote: origin and leaf hash let anyone ask for the proof, or show that there is none.
public record RecordEntriesResponse(List<ReceiptId> receipts) {
    /// @param leafHash standard base64
    public record ReceiptId(UUID id, String origin, String leafHash) {
        static ReceiptId of(UUID id, String origin, Hash leaf) {
            return new ReceiptId(id, origin, leaf.toString());
        }
    }
}
