package org.nationalid.audit.log;

import java.util.function.Supplier;
import org.nationalid.transparencylog.note.CheckpointStore;
import org.nationalid.transparencylog.tile.TileStore;

/// The files of one log: a complete C2SP tlog-tiles log that any web server can serve.
final class LogStore {
    private final Supplier<TileStore> opening;
    private final CheckpointFile checkpoint;
    private TileStore tiles;

    /// @param opening run when tiles are first asked for, so that to look for a log does not make its folder
    LogStore(Supplier<TileStore> opening, CheckpointStore checkpoint) {
        this.opening = opening;
        this.checkpoint = new CheckpointFile(checkpoint);
    }

    synchronized TileStore tiles() {
        if (tiles == null) {
            tiles = opening.get();
        }
        return tiles;
    }

    CheckpointFile checkpoint() {
        return checkpoint;
    }
}
