package org.nationalid.transparencylog.tile;

/// A tile that the tree must have is not there or is cut short.
public final class MissingTile extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    MissingTile(TilePath path, String reason) {
        super(path + " " + reason);
    }
}
