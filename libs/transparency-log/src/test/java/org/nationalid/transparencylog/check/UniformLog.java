package org.nationalid.transparencylog.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nationalid.transparencylog.merkle.CompactRange;
import org.nationalid.transparencylog.merkle.Hash;
import org.nationalid.transparencylog.note.Checkpoint;
import org.nationalid.transparencylog.tile.EntryBundle;
import org.nationalid.transparencylog.tile.TilePath;
import org.nationalid.transparencylog.tile.TileStore;

/// A log of any size without a file: all its entries are the same, so the tiles of a level are as well. They are made
/// when they are read. Run as a program it checks a log in the memory that it is given.
final class UniformLog implements TileStore {
    private static final byte[] ENTRY = new byte[150];

    private final long size;
    private final List<Hash> hashOfLevel = new ArrayList<>();

    UniformLog(long size) {
        this.size = size;
        Hash hash = Hash.ofLeaf(ENTRY);
        for (int level = 0; level <= 4; level++) {
            hashOfLevel.add(hash);
            for (int doublings = 0; doublings < Byte.SIZE; doublings++) {
                hash = Hash.ofNode(hash, hash);
            }
        }
    }

    Checkpoint checkpoint() {
        CompactRange range = CompactRange.of(
                (level, index) -> {
                    Hash hash = hashOfLevel.get(level / Byte.SIZE);
                    for (int doublings = 0; doublings < level % Byte.SIZE; doublings++) {
                        hash = Hash.ofNode(hash, hash);
                    }
                    return hash;
                },
                size);
        return new Checkpoint("example.org/log", size, range.root());
    }

    @Override
    public Optional<byte[]> read(TilePath path) {
        if (!TilePath.inTree(path.level(), path.index(), size)
                .filter(path::equals)
                .isPresent()) {
            return Optional.empty();
        }
        return Optional.of(
                path.level() == TilePath.ENTRIES
                        ? EntryBundle.encode(Collections.nCopies(path.width(), ENTRY))
                        : Hash.concatenate(Collections.nCopies(path.width(), hashOfLevel.get(path.level()))));
    }

    @Override
    public void write(Map<TilePath, byte[]> tiles) {
        throw new UnsupportedOperationException("nothing is stored");
    }

    @Override
    public void dropPartialsOf(TilePath full) {
        throw new UnsupportedOperationException("nothing is stored");
    }

    /// @param arguments number of leaves
    public static void main(String[] arguments) {
        UniformLog log = new UniformLog(Long.parseLong(arguments[0]));
        long began = System.nanoTime();
        List<Finding> findings = LogCheck.run(log, log.checkpoint(), leaves -> {});
        System.out.printf(
                "%d leaves, %d findings, %d s, at most %d MiB of heap%n",
                log.size,
                findings.size(),
                (System.nanoTime() - began) / 1_000_000_000,
                Runtime.getRuntime().maxMemory() >> 20);
        System.exit(findings.size());
    }
}
