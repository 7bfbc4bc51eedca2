package org.nationalid.transparencylog.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.nationalid.transparencylog.merkle.CompactRange;
import org.nationalid.transparencylog.merkle.Hash;
import org.nationalid.transparencylog.merkle.Proofs;
import org.nationalid.transparencylog.note.Checkpoint;
import org.nationalid.transparencylog.tile.TilePath;
import org.nationalid.transparencylog.tile.TileStore;

/// Recomputes a log from its entries and compares every hash that is stored. What differs is judged from the signed
/// root downwards: a tile that its parent vouches for is right, and then what lies below it is wrong.
///
/// Reads each file once and keeps one hash per tile, so memory grows by 32 bytes per 256 leaves.
public final class LogCheck {
    private final TileStore store;
    private final Checkpoint checkpoint;
    private final List<Finding> findings = new ArrayList<>();

    private LogCheck(TileStore store, Checkpoint checkpoint) {
        this.store = store;
        this.checkpoint = checkpoint;
    }

    /// @param checkpoint whose signature the caller has verified
    /// @param progress told the number of leaves checked so far
    /// @return what is wrong, in log order; empty for a sound log
    public static List<Finding> run(TileStore store, Checkpoint checkpoint, LongConsumer progress) {
        return new LogCheck(store, checkpoint).check(progress);
    }

    private List<Finding> check(LongConsumer progress) {
        Map<Integer, Map<Long, CheckedTile>> levels = new HashMap<>();
        long width = checkpoint.size();
        for (int level = 0; width > 0; level++) {
            Map<Long, CheckedTile> below = levels.getOrDefault(level - 1, Map.of());
            Map<Long, CheckedTile> tiles = new HashMap<>();
            for (long index = 0; index * TilePath.FULL_WIDTH < width; index++) {
                tiles.put(index, checkTile(level, index, below));
                if (level == 0) {
                    progress.accept(Math.min(width, (index + 1) * TilePath.FULL_WIDTH));
                }
            }
            levels.put(level, tiles);
            width /= TilePath.FULL_WIDTH;
        }
        judge(levels);
        findings.sort((one, other) -> Long.compare(one.index(), other.index()));
        return List.copyOf(findings);
    }

    /// A tile as it is stored, and as its children say that it should be.
    private record CheckedTile(TilePath path, List<Hash> stored, List<Optional<Hash>> derived) {
        Hash root() {
            CompactRange range = CompactRange.empty();
            for (Hash hash : stored) {
                range = range.append(hash);
            }
            return range.root();
        }

        boolean isWhole() {
            return stored.size() == path.width();
        }
    }

    private CheckedTile checkTile(int level, long index, Map<Long, CheckedTile> below) {
        TilePath path = TilePath.inTree(level, index, checkpoint.size()).orElseThrow();
        List<Hash> stored = storedHashes(path);
        List<Optional<Hash>> derived = level == 0 ? entryHashes(index, path.width()) : roots(path, below);
        return new CheckedTile(path, stored, derived);
    }

    private List<Hash> storedHashes(TilePath path) {
        Optional<byte[]> bytes = store.read(path).or(() -> store.read(path.full()));
        List<Hash> hashes = new ArrayList<>();
        for (int i = 0; bytes.isPresent() && i < Math.min(path.width(), bytes.get().length / Hash.SIZE_BYTES); i++) {
            hashes.add(Hash.at(bytes.get(), i));
        }
        return hashes;
    }

    private List<Optional<Hash>> entryHashes(long bundle, int width) {
        TilePath path = TilePath.entries(bundle, width);
        byte[] bytes = store.read(path).or(() -> store.read(path.full())).orElse(new byte[0]);
        List<Optional<Hash>> hashes = new ArrayList<>();
        int position = 0;
        for (int i = 0; i < width; i++) {
            int length = position + 1 < bytes.length
                    ? Byte.toUnsignedInt(bytes[position]) << Byte.SIZE | Byte.toUnsignedInt(bytes[position + 1])
                    : bytes.length;
            int end = position + Short.BYTES + length;
            if (end > bytes.length) {
                hashes.add(Optional.empty());
                continue;
            }
            byte[] entry = Arrays.copyOfRange(bytes, position + Short.BYTES, end);
            hashes.add(Optional.of(Hash.ofLeaf(entry)));
            position = end;
        }
        return hashes;
    }

    private static List<Optional<Hash>> roots(TilePath path, Map<Long, CheckedTile> below) {
        List<Optional<Hash>> roots = new ArrayList<>();
        for (int i = 0; i < path.width(); i++) {
            CheckedTile child = below.get(path.index() * TilePath.FULL_WIDTH + i);
            roots.add(child.isWhole() ? Optional.of(child.root()) : Optional.empty());
        }
        return roots;
    }

    private void judge(Map<Integer, Map<Long, CheckedTile>> levels) {
        boolean edgeIsRight = edgeHasTheSignedRoot(levels);
        levels.forEach((level, tiles) -> tiles.forEach((index, tile) -> {
            boolean isVouchedFor = tile.isWhole() && (tile.path().isFull() ? parentVouches(levels, tile) : edgeIsRight);
            report(tile, isVouchedFor);
        }));
        if (findings.isEmpty() && !edgeIsRight) {
            TilePath lastEntries = TilePath.entries(
                    (checkpoint.size() - 1) / TilePath.FULL_WIDTH,
                    (int) ((checkpoint.size() - 1) % TilePath.FULL_WIDTH) + 1);
            findings.add(new Finding(
                    lastEntries, 0, "entries and tiles agree with each other, but not with the signed root"));
        }
    }

    private static boolean parentVouches(Map<Integer, Map<Long, CheckedTile>> levels, CheckedTile tile) {
        long index = tile.path().index();
        CheckedTile parent = levels.get(tile.path().level() + 1).get(index / TilePath.FULL_WIDTH);
        int position = (int) (index % TilePath.FULL_WIDTH);
        return position < parent.stored().size()
                && parent.stored().get(position).equals(tile.root());
    }

    private boolean edgeHasTheSignedRoot(Map<Integer, Map<Long, CheckedTile>> levels) {
        try {
            Proofs proofs = new Proofs(
                    (level, index) -> {
                        int inTile = level % Byte.SIZE;
                        long first = index << inTile;
                        CheckedTile tile = levels.get(level / Byte.SIZE).get(first / TilePath.FULL_WIDTH);
                        int from = (int) (first % TilePath.FULL_WIDTH);
                        CompactRange range = CompactRange.empty();
                        for (Hash hash : tile.stored().subList(from, from + (1 << inTile))) {
                            range = range.append(hash);
                        }
                        return range.root();
                    },
                    checkpoint.size());
            return proofs.root().equals(checkpoint.root());
        } catch (IndexOutOfBoundsException e) {
            return false;
        }
    }

    private void report(CheckedTile tile, boolean isVouchedFor) {
        TilePath path = tile.path();
        long leavesPerHash = 1L << (path.level() * Byte.SIZE);
        for (int i = 0; i < path.width(); i++) {
            long leaf = (path.index() * TilePath.FULL_WIDTH + i) * leavesPerHash;
            if (i >= tile.stored().size()) {
                findings.add(new Finding(path, leaf, "the tile is missing or ends here"));
                return;
            }
            Optional<Hash> derived = tile.derived().get(i);
            if (derived.isPresent() && derived.get().equals(tile.stored().get(i))) {
                continue;
            }
            if (!isVouchedFor) {
                findings.add(new Finding(path, leaf, "the hash is not the one of what lies below it"));
            } else if (path.level() == 0) {
                TilePath bundle = TilePath.entries(path.index(), path.width());
                String problem = derived.isPresent()
                        ? "the entry is not the one that the tree holds"
                        : "the entry is missing or cut short";
                findings.add(new Finding(bundle, leaf, problem));
            }
        }
    }
}
