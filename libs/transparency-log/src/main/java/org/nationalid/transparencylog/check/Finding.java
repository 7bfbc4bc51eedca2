package org.nationalid.transparencylog.check;

import org.nationalid.transparencylog.tile.TilePath;

/// One thing that is wrong with a stored log.
///
/// @param path the file at fault
/// @param index first leaf that it concerns
/// @param problem what is wrong, in words
public record Finding(TilePath path, long index, String problem) {
    @Override
    public String toString() {
        return path + ", leaf " + index + ": " + problem;
    }
}
