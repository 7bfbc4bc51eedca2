package org.nationalid.transparencylog.tile;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// A store in memory that can be told to die after some number of tiles.
public final class MemoryTileStore implements TileStore {
    public final Map<TilePath, byte[]> tiles = new HashMap<>();
    int writesLeft = Integer.MAX_VALUE;

    @Override
    public Optional<byte[]> read(TilePath path) {
        return Optional.ofNullable(tiles.get(path));
    }

    @Override
    public void write(Map<TilePath, byte[]> added) {
        added.forEach((path, bytes) -> {
            if (writesLeft-- <= 0) {
                throw new Killed();
            }
            byte[] present = tiles.putIfAbsent(path, bytes);
            if (present != null && !Arrays.equals(present, bytes)) {
                throw new TileConflict(path);
            }
        });
    }

    @Override
    public void dropPartialsOf(TilePath full) {
        tiles.keySet().removeIf(path -> !path.isFull() && path.full().equals(full));
    }

    static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
