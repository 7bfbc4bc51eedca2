package org.nationalid.admin.receipt;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.nationalid.transparencylog.merkle.Hash;
import org.nationalid.transparencylog.note.Checkpoint;
import org.nationalid.transparencylog.proof.Receipt;
import org.nationalid.transparencylog.tile.MissingTile;
import org.nationalid.transparencylog.tile.TileReader;
import org.nationalid.transparencylog.tile.TileStore;

/// Leaves as the public log shows them, for promises that name an id only.
public final class PublicLeaves {
    private static final JsonMapper JSON = new JsonMapper();

    private final Function<String, TileStore> logs;
    private final Map<String, TileStore> open = new HashMap<>();

    /// @param logs opens the tiles of a log by the name of its half-year, `2026h2`; asked once for each
    public PublicLeaves(Function<String, TileStore> logs) {
        this.logs = logs;
    }

    /// The hash of the leaf at the receipt's place, if that leaf bears the id.
    Optional<Hash> hashOf(UUID entry, String receipt) {
        try {
            Receipt parsed = Receipt.parse(receipt);
            String origin = Checkpoint.of(parsed.checkpoint()).origin();
            TileStore log = open.computeIfAbsent(origin.substring(origin.lastIndexOf('/') + 1), logs);
            byte[] leaf = new TileReader(log, parsed.proof().treeSize())
                    .entry(parsed.proof().index());
            return JSON.readTree(leaf).path("id").asText().equals(entry.toString())
                    ? Optional.of(Hash.ofLeaf(leaf))
                    : Optional.empty();
        } catch (IOException | MissingTile | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
