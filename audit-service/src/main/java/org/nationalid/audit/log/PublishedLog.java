package org.nationalid.audit.log;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.nationalid.transparencylog.check.Finding;
import org.nationalid.transparencylog.check.LogCheck;
import org.nationalid.transparencylog.merkle.InclusionProof;
import org.nationalid.transparencylog.note.Checkpoint;
import org.nationalid.transparencylog.note.SignedNote;
import org.nationalid.transparencylog.tile.TilePath;
import org.nationalid.transparencylog.tile.TileReader;
import org.nationalid.transparencylog.tile.TileStore;

/// The log as the world sees it.
@ApplicationScoped
public class PublishedLog {
    private final Publisher publisher;
    private final TileStore tiles;

    PublishedLog(Publisher publisher, TileStore tiles) {
        this.publisher = publisher;
        this.tiles = tiles;
    }

    public Optional<SignedNote> checkpoint() {
        return publisher.published();
    }

    /// Proof that the leaf is in the tree of that checkpoint.
    public InclusionProof prove(long index, SignedNote checkpoint) {
        long size = Checkpoint.of(checkpoint).size();
        return new TileReader(tiles, size).proofs().inclusion(index);
    }

    /// Compares every stored entry and hash of the checkpoint's tree; what is wrong, in log order.
    public List<Finding> check(SignedNote checkpoint, LongConsumer progress) {
        return LogCheck.run(tiles, Checkpoint.of(checkpoint), progress);
    }

    /// Reads the entries of the checkpoint's tree.
    public TileReader reader(SignedNote checkpoint) {
        return new TileReader(tiles, Checkpoint.of(checkpoint).size());
    }

    Optional<byte[]> tile(String path) {
        return TilePath.parse(path).flatMap(tiles::read);
    }
}
