package org.nationalid.admin.log;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.nationalid.admin.terminal.Failure;
import org.nationalid.transparencylog.note.SignedNote;
import org.nationalid.transparencylog.note.VerifierKey;
import org.nationalid.transparencylog.policy.TrustPolicy;
import org.nationalid.transparencylog.series.LogSeries;
import org.nationalid.transparencylog.tile.DiskTileStore;
import org.nationalid.transparencylog.tile.TileStore;

/// A log that somebody publishes.
///
/// @param checkpoint the newest, not yet believed
public record LogSource(SignedNote checkpoint, TileStore tiles) {
    /// The logs at a place: those of half-years that the policy names and that lie or are served there, oldest first,
    /// and the one at the place itself unless it is one of them.
    ///
    /// @throws Failure when there is none
    public static List<LogSource> allAt(String place, TrustPolicy policy) {
        String base = place.endsWith("/") ? place : place + "/";
        List<LogSource> found = new ArrayList<>();
        policy.logs().stream()
                .map(VerifierKey::name)
                .filter(origin -> LogSeries.halfYearOf(origin).isPresent())
                .sorted(Comparator.comparing(
                        origin -> LogSeries.halfYearOf(origin).orElseThrow()))
                .flatMap(origin -> find(base + LogSeries.halfYearOf(origin).orElseThrow()).stream()
                        .filter(log -> log.origin().equals(origin)))
                .forEach(found::add);
        if (found.isEmpty()
                || find(place).filter(newest -> isNoneOf(found, newest)).isPresent()) {
            found.add(at(place));
        }
        return found;
    }

    private static boolean isNoneOf(List<LogSource> found, LogSource log) {
        return found.stream().noneMatch(other -> other.origin().equals(log.origin()));
    }

    private static Optional<LogSource> find(String place) {
        boolean isThere = isRemote(place)
                ? new HttpTileStore(URI.create(place.endsWith("/") ? place : place + "/"))
                        .text("checkpoint")
                        .isPresent()
                : Files.isRegularFile(Path.of(place, "checkpoint"));
        return isThere ? Optional.of(at(place)) : Optional.empty();
    }

    /// The name that its checkpoint bears; what is no checkpoint has none.
    public String origin() {
        return checkpoint.text().lines().findFirst().orElse("");
    }

    private static boolean isRemote(String place) {
        return place.startsWith("http://") || place.startsWith("https://");
    }

    /// @param place a folder, or the address under which `checkpoint` and `tile/…` are served
    /// @throws Failure when there is no log
    public static LogSource at(String place) {
        return isRemote(place) ? remote(place) : local(place);
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
