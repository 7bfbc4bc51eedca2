package org.nationalid.audit.sealing;

import java.util.UUID;
import org.nationalid.platform.crypto.SealedBox;

/// Seals an opening to its entry: the box opens only under its data key and only as that entry.
public final class SealedPayload {
    private SealedPayload() {}

    public static byte[] seal(DataKey key, UUID entryId, byte[] opening) {
        return new SealedBox(key.key()).seal(opening, DataKeys.bytes(entryId));
    }

    /// @throws SealedBox.BrokenSeal when the row was altered or moved
    public static byte[] open(DataKey key, UUID entryId, byte[] sealed) throws SealedBox.BrokenSeal {
        return new SealedBox(key.key()).open(sealed, DataKeys.bytes(entryId));
    }
}
