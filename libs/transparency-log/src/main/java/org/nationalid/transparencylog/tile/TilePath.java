package org.nationalid.transparencylog.tile;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Name of a tile or of an entry bundle, relative to the log's prefix: `tile/<L>/<N>[.p/<W>]`.
///
/// @param level 0–63 for hashes, [#ENTRIES] for a bundle of entries
/// @param index position within the level
/// @param width number of hashes or entries, 1–256; below 256 it is a partial tile
public record TilePath(int level, long index, int width) {
    /// Hashes per tile, entries per bundle.
    public static final int FULL_WIDTH = 256;

    /// The level of entry bundles; as tiles have no negative level, it cannot be mistaken for one.
    public static final int ENTRIES = -1;

    private static final int LEVEL_MAX = 63;
    private static final Pattern FORM =
            Pattern.compile("tile/(entries|0|[1-9][0-9]?)/((?:x[0-9]{3}/){0,5}[0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");

    public TilePath {
        if (level < ENTRIES || level > LEVEL_MAX || index < 0 || width < 1 || width > FULL_WIDTH) {
            throw new IllegalArgumentException(
                    "no such tile: level %d index %d width %d".formatted(level, index, width));
        }
    }

    public static TilePath entries(long index, int width) {
        return new TilePath(ENTRIES, index, width);
    }

    /// The tile that a tree of `treeSize` leaves has at that place, if it has one.
    public static Optional<TilePath> inTree(int level, long index, long treeSize) {
        int shift = Math.max(level, 0) * Byte.SIZE;
        long levelWidth = shift >= Long.SIZE ? 0 : treeSize >>> shift;
        if (index > levelWidth / FULL_WIDTH) {
            return Optional.empty();
        }
        long available = levelWidth - index * FULL_WIDTH;
        return available == 0
                ? Optional.empty()
                : Optional.of(new TilePath(level, index, (int) Math.min(available, FULL_WIDTH)));
    }

    /// Reads a path as a client sends it; anything but the one canonical spelling is no path.
    public static Optional<TilePath> parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        int level = form.group(1).equals("entries") ? ENTRIES : Integer.parseInt(form.group(1));
        int width = form.group(3) == null ? FULL_WIDTH : Integer.parseInt(form.group(3));
        if (level > LEVEL_MAX || (form.group(3) != null && width >= FULL_WIDTH)) {
            return Optional.empty();
        }
        long index = 0;
        for (String group : form.group(2).split("/")) {
            index = index * 1000 + Long.parseLong(group.replace("x", ""));
        }
        TilePath path = new TilePath(level, index, width);
        return path.toString().equals(text) ? Optional.of(path) : Optional.empty();
    }

    public boolean isFull() {
        return width == FULL_WIDTH;
    }

    /// The complete tile at the same place; it begins with the same bytes.
    public TilePath full() {
        return new TilePath(level, index, FULL_WIDTH);
    }

    @Override
    public String toString() {
        StringBuilder path = new StringBuilder("%03d".formatted(index % 1000));
        for (long rest = index / 1000; rest > 0; rest /= 1000) {
            path.insert(0, String.format(Locale.ROOT, "x%03d/", rest % 1000));
        }
        path.insert(0, "tile/" + (level == ENTRIES ? "entries" : level) + "/");
        return isFull() ? path.toString() : path.append(".p/").append(width).toString();
    }
}
