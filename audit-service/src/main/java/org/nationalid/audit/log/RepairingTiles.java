package org.nationalid.audit.log;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.nationalid.transparencylog.tile.TilePath;
import org.nationalid.transparencylog.tile.TileStore;

/// Takes the tiles that ought to be there, holds each against the one that is, and repairs what differs if it may.
/// Partial tiles count only where a reader of the published or the present size asks for them.
final class RepairingTiles implements TileStore {
    private final TileStore stored;
    private final Optional<SetAside> setAside;
    private final long publishedSize;
    private final long size;
    private final Consumer<String> findings;
    private Map<TilePath, byte[]> partials = new HashMap<>();

    /// @param setAside absent when nothing may be changed
    RepairingTiles(
            TileStore stored, Optional<SetAside> setAside, long publishedSize, long size, Consumer<String> findings) {
        this.stored = stored;
        this.setAside = setAside;
        this.publishedSize = publishedSize;
        this.size = size;
        this.findings = findings;
    }

    /// Only what was computed is read: a damaged tile must not find its way into the next one.
    @Override
    public Optional<byte[]> read(TilePath path) {
        return Optional.ofNullable(partials.get(path));
    }

    @Override
    public void write(Map<TilePath, byte[]> tiles) {
        Map<TilePath, byte[]> kept = new HashMap<>();
        tiles.forEach((path, bytes) -> {
            if (!path.isFull()) {
                kept.put(path, bytes);
            }
            if (path.isFull() || isAskedFor(path)) {
                compare(path, bytes);
            }
        });
        // Levels that this batch did not reach keep the partial tile that they have.
        partials.forEach((path, bytes) -> {
            if (tiles.keySet().stream().noneMatch(other -> other.level() == path.level())) {
                kept.put(path, bytes);
            }
        });
        partials = kept;
    }

    private boolean isAskedFor(TilePath path) {
        Optional<TilePath> wanted = Optional.of(path);
        return TilePath.inTree(path.level(), path.index(), size).equals(wanted)
                || TilePath.inTree(path.level(), path.index(), publishedSize).equals(wanted);
    }

    private void compare(TilePath path, byte[] bytes) {
        Optional<byte[]> present = stored.read(path);
        boolean fullOneStands = !path.isFull() && stored.read(path.full()).isPresent();
        if (present.isPresent() ? Arrays.equals(present.get(), bytes) : fullOneStands) {
            return;
        }
        findings.accept(path + (present.isPresent() ? ": it is not what the leaves make" : ": it is missing"));
        setAside.ifPresent(place -> {
            if (present.isPresent()) {
                place.move(path.toString());
            }
            stored.write(Map.of(path, bytes));
        });
    }

    @Override
    public void dropPartialsOf(TilePath full) {
        // Those of old sizes may stay; the running log drops them.
    }
}
