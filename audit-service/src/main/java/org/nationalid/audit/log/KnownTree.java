package org.nationalid.audit.log;

import org.nationalid.transparencylog.merkle.Hash;
import org.nationalid.transparencylog.merkle.Proofs;
import org.nationalid.transparencylog.tile.TileReader;
import org.nationalid.transparencylog.tile.TileStore;

/// A log as far as the database knows it.
record KnownTree(String origin, long size) {
    /// The root that the tree had when it was smaller. Read from the tiles of the present size: partial tiles of the
    /// past may be gone.
    Hash rootAt(TileStore tiles, long smaller) {
        return new Proofs(new TileReader(tiles, size), smaller).root();
    }
}
