package org.nationalid.admin.log;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.nationalid.admin.terminal.Failure;
import org.nationalid.transparencylog.note.SignedNote;
import org.nationalid.transparencylog.tile.DiskTileStore;
import org.nationalid.transparencylog.tile.TileStore;

/// A log that somebody publishes.
///
/// @param checkpoint the newest, not yet believed
public record LogSource(SignedNote checkpoint, TileStore tiles) {
    /// @param place a folder, or the address under which `checkpoint` and `tile/…` are served
    /// @throws Failure when there is no log
    public static LogSource at(String place) {
        return place.startsWith("http://") || place.startsWith("https://") ? remote(place) : local(place);
    }

    private static LogSource remote(String base) {
        HttpTileStore store = new HttpTileStore(URI.create(base.endsWith("/") ? base : base + "/"));
        String text = store.text("checkpoint")
                .orElseThrow(() -> new Failure(
                        base + " has no checkpoint.",
                        "Give the address of the log itself, for example https://gateway.example/log"));
        return new LogSource(parse(text, base), store);
    }

    private static LogSource local(String folder) {
        Path checkpoint = Path.of(folder, "checkpoint");
        if (!Files.isRegularFile(checkpoint)) {
            throw new Failure(
                    folder + " has no checkpoint.",
                    "Give the folder in which audit-service keeps checkpoint and tile/.");
        }
        try {
            return new LogSource(parse(Files.readString(checkpoint), folder), new DiskTileStore(Path.of(folder)));
        } catch (IOException e) {
            throw new Failure(checkpoint + " cannot be read.", "Check the rights on that folder.", e);
        }
    }

    private static SignedNote parse(String text, String place) {
        try {
            return SignedNote.parse(text);
        } catch (IllegalArgumentException e) {
            throw new Failure(
                    "The checkpoint of " + place + " is damaged: " + e.getMessage(),
                    "Take the last checkpoint from a witness and compare.",
                    e);
        }
    }
}
