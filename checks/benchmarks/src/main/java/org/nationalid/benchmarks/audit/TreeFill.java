package org.nationalid.benchmarks.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.nationalid.transparencylog.merkle.CompactRange;
import org.nationalid.transparencylog.merkle.Hash;
import org.nationalid.transparencylog.tile.DiskTileStore;
import org.nationalid.transparencylog.tile.TilePath;
import org.nationalid.transparencylog.tile.TileReader;

/// Writes the tiles of a log of any size in one pass, without entry bundles and without waiting for the disk.
final class TreeFill {
    private static final int TILE = TilePath.FULL_WIDTH;

    private final Path folder;
    private final SplittableRandom random = new SplittableRandom(20261124);
    private final List<Hash> tile = new ArrayList<>(TILE);
    private final List<Hash> tileRoots = new ArrayList<>();

    TreeFill(Path folder) {
        this.folder = folder;
    }

    /// A leaf whose entry nobody will ask for.
    void addUnknown() {
        byte[] hash = new byte[Hash.SIZE_BYTES];
        random.nextBytes(hash);
        add(Hash.of(hash));
    }

    void add(Hash leaf) {
        tile.add(leaf);
        if (tile.size() == TILE) {
            write(new TilePath(0, tileRoots.size(), TILE), tile);
            tileRoots.add(rootOf(tile));
            tile.clear();
        }
    }

    /// Writes the levels above the leaves.
    CompactRange finish() {
        if (!tile.isEmpty()) {
            throw new IllegalStateException("the leaves do not fill their last tile");
        }
        long size = (long) tileRoots.size() * TILE;
        List<Hash> hashes = tileRoots;
        for (int level = 1; !hashes.isEmpty(); level++) {
            List<Hash> above = new ArrayList<>();
            for (int from = 0; from < hashes.size(); from += TILE) {
                List<Hash> chunk = hashes.subList(from, Math.min(hashes.size(), from + TILE));
                write(new TilePath(level, from / TILE, chunk.size()), chunk);
                if (chunk.size() == TILE) {
                    above.add(rootOf(chunk));
                }
            }
            hashes = above;
        }
        return CompactRange.of(new TileReader(new DiskTileStore(folder), size), size);
    }

    private void write(TilePath path, List<Hash> hashes) {
        Path file = folder.resolve(path.toString());
        try {
            if (path.index() % 1000 == 0 || !path.isFull()) {
                Files.createDirectories(file.getParent());
            }
            Files.write(file, Hash.concatenate(hashes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Hash rootOf(List<Hash> full) {
        List<Hash> level = full;
        while (level.size() > 1) {
            List<Hash> above = new ArrayList<>(level.size() / 2);
            for (int i = 0; i < level.size(); i += 2) {
                above.add(Hash.ofNode(level.get(i), level.get(i + 1)));
            }
            level = above;
        }
        return level.getFirst();
    }
}
