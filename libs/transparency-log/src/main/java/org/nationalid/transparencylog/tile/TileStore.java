package org.nationalid.transparencylog.tile;

import java.util.Map;
import java.util.Optional;

/// Holds tiles. Implementations may be used by many threads.
public interface TileStore {
    /// The bytes last written under exactly that path.
    Optional<byte[]> read(TilePath path);

    /// Stores all of them durably: when this returns they survive a loss of power. Nothing is ever overwritten: bytes
    /// that are already there must be the same.
    ///
    /// @throws TileConflict when other bytes lie under one of the paths
    void write(Map<TilePath, byte[]> tiles);

    /// Drops the partial tiles at the place of a full one, which begins with the same bytes.
    void dropPartialsOf(TilePath full);
}
