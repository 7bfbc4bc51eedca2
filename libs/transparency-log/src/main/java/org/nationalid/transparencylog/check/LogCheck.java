package org.nationalid.transparencylog.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.nationalid.transparencylog.merkle.CompactRange;
import org.nationalid.transparencylog.merkle.Hash;
import org.nationalid.transparencylog.note.Checkpoint;
import org.nationalid.transparencylog.tile.TilePath;
import org.nationalid.transparencylog.tile.TileStore;

/// Recomputes a log from its entries and compares every hash that is stored. What differs is judged from the signed
/// root downwards: a tile that its parent vouches for is right, and then what lies below it is wrong.
///
/// Walks the tiles depth first and reads each file once. What it holds at any time is one tile per level and what it
/// found: some tens of kilobytes, whatever the size of the log.
public final class LogCheck {
    /// What is wrong beyond that is not listed: of a log that was exchanged as a whole, every entry is.
    public static final int FINDINGS_MAX = 10_000;

    private final TileStore store;
    private final Checkpoint checkpoint;
    private final LongConsumer progress;
    private final List<Finding> findings = new ArrayList<>();

    private LogCheck(TileStore store, Checkpoint checkpoint, LongConsumer progress) {
        this.store = store;
        this.checkpoint = checkpoint;
        this.progress = progress;
    }

    /// @param checkpoint whose signature the caller has verified
    /// @param progress told the number of leaves checked so far
    /// @return what is wrong, in log order, at most [#FINDINGS_MAX]; empty for a sound log
    public static List<Finding> run(TileStore store, Checkpoint checkpoint, LongConsumer progress) {
        return new LogCheck(store, checkpoint, progress).check();
    }

    private List<Finding> check() {
        List<StoredTile> edge = edge();
        boolean edgeIsRight = hasTheSignedRoot(edge);
        // The highest covers the first leaves; every full tile lies below one of these.
        edge.reversed().forEach(tile -> check(tile, tile.isWhole() && edgeIsRight));
        if (findings.isEmpty() && !edgeIsRight) {
            TilePath lastEntries = TilePath.entries(
                    (checkpoint.size() - 1) / TilePath.FULL_WIDTH,
                    (int) ((checkpoint.size() - 1) % TilePath.FULL_WIDTH) + 1);
            add(new Finding(lastEntries, 0, "entries and tiles agree with each other, but not with the signed root"));
        }
        findings.sort(Comparator.comparingLong(Finding::index));
        return List.copyOf(findings);
    }

    /// The partial tiles at the right edge of the tree, from the leaves upwards; a level may have none.
    private List<StoredTile> edge() {
        List<StoredTile> edge = new ArrayList<>();
        long width = checkpoint.size();
        for (int level = 0; width > 0; level++) {
            TilePath.inTree(level, width / TilePath.FULL_WIDTH, checkpoint.size())
                    .map(this::load)
                    .ifPresent(edge::add);
            width /= TilePath.FULL_WIDTH;
        }
        return edge;
    }

    private boolean hasTheSignedRoot(List<StoredTile> edge) {
        if (!edge.stream().allMatch(StoredTile::isWhole)) {
            return false;
        }
        CompactRange range = CompactRange.of(
                (level, index) -> {
                    int tileLevel = level / Byte.SIZE;
                    int inTile = level % Byte.SIZE;
                    StoredTile tile = edge.stream()
                            .filter(candidate -> candidate.path().level() == tileLevel)
                            .findAny()
                            .orElseThrow();
                    return tile.root((int) ((index << inTile) % TilePath.FULL_WIDTH), 1 << inTile);
                },
                checkpoint.size());
        return range.root().equals(checkpoint.root());
    }

    private void check(StoredTile tile, boolean isVouchedFor) {
        if (tile.path().level() == 0) {
            checkEntries(tile, isVouchedFor);
            return;
        }
        TilePath path = tile.path();
        for (int i = 0; i < path.width(); i++) {
            long index = path.index() * TilePath.FULL_WIDTH + i;
            StoredTile child = load(new TilePath(path.level() - 1, index, TilePath.FULL_WIDTH));
            Optional<Hash> derived = child.isWhole() ? Optional.of(child.root()) : Optional.empty();
            boolean isRight =
                    i < tile.count() && derived.filter(tile.hash(i)::equals).isPresent();
            if (i == tile.count()) {
                add(new Finding(path, firstLeaf(path, i), "the tile is missing or ends here"));
            } else if (i < tile.count() && !isRight && !isVouchedFor) {
                add(new Finding(path, firstLeaf(path, i), "the hash is not the one of what lies below it"));
            }
            check(child, isRight);
        }
    }

    private void checkEntries(StoredTile tile, boolean isVouchedFor) {
        TilePath path = tile.path();
        TilePath bundle = TilePath.entries(path.index(), path.width());
        List<Optional<Hash>> derived = entryHashes(bundle);
        for (int i = 0; i < tile.count(); i++) {
            if (derived.get(i).filter(tile.hash(i)::equals).isPresent()) {
                continue;
            }
            if (!isVouchedFor) {
                add(new Finding(path, firstLeaf(path, i), "the hash is not the one of what lies below it"));
            } else {
                String problem = derived.get(i).isPresent()
                        ? "the entry is not the one that the tree holds"
                        : "the entry is missing or cut short";
                add(new Finding(bundle, firstLeaf(path, i), problem));
            }
        }
        if (!tile.isWhole()) {
            add(new Finding(path, firstLeaf(path, tile.count()), "the tile is missing or ends here"));
        }
        progress.accept(path.index() * TilePath.FULL_WIDTH + path.width());
    }

    private static long firstLeaf(TilePath path, int position) {
        return (path.index() * TilePath.FULL_WIDTH + position) << (path.level() * Byte.SIZE);
    }

    private StoredTile load(TilePath path) {
        byte[] bytes = store.read(path).or(() -> store.read(path.full())).orElse(new byte[0]);
        return new StoredTile(path, bytes);
    }

    private List<Optional<Hash>> entryHashes(TilePath path) {
        byte[] bytes = store.read(path).or(() -> store.read(path.full())).orElse(new byte[0]);
        List<Optional<Hash>> hashes = new ArrayList<>(path.width());
        int position = 0;
        for (int i = 0; i < path.width(); i++) {
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

    private void add(Finding finding) {
        if (findings.size() < FINDINGS_MAX) {
            findings.add(finding);
        }
    }
}
