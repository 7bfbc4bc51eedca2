package org.nationalid.transparencylog.tile;

/// Someone tried to give a tile other bytes than it has: the log would fork, so nobody may go on writing.
public final class TileConflict extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    public TileConflict(TilePath path) {
        super(path + " already holds other bytes; a log never changes what it wrote");
    }
}
