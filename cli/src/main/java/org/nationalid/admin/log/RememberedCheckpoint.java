package org.nationalid.admin.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.nationalid.admin.terminal.Failure;
import org.nationalid.transparencylog.merkle.ConsistencyProof;
import org.nationalid.transparencylog.note.Checkpoint;
import org.nationalid.transparencylog.note.SignedNote;
import org.nationalid.transparencylog.policy.TrustPolicy;
import org.nationalid.transparencylog.tile.MissingTile;
import org.nationalid.transparencylog.tile.TileReader;
import org.nationalid.transparencylog.tile.TileStore;

/// The last checkpoint that somebody believed, kept in a file of their own: against it, a log that was rewritten or
/// rolled back shows itself however sound it is within.
public final class RememberedCheckpoint {
    private final Path file;

    public RememberedCheckpoint(Path file) {
        this.file = file;
    }

    /// What is wrong with the log's present checkpoint in the light of the remembered one; empty when it only grew.
    public Optional<String> contradiction(TrustPolicy policy, Checkpoint present, TileStore tiles) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Checkpoint old = read(policy);
        if (!old.origin().equals(present.origin())) {
            throw new Failure(file + " remembers another log, " + old.origin() + ".", "Give each log its own file.");
        }
        if (old.size() > present.size()) {
            return Optional.of("the log is shorter than it was: " + present.size() + " leaves, " + old.size()
                    + " were signed before");
        }
        try {
            ConsistencyProof proof =
                    new TileReader(tiles, present.size()).proofs().consistency(old.size());
            return proof.connects(old.root(), present.root())
                    ? Optional.empty()
                    : Optional.of("the log was rewritten: it does not begin with the " + old.size()
                            + " leaves that were signed before");
        } catch (MissingTile e) {
            return Optional.of("that the log only grew cannot be shown: " + e.getMessage());
        }
    }

    /// Whether that log is the one that is remembered.
    public boolean isOf(String origin) {
        try {
            return Files.exists(file)
                    && Checkpoint.of(SignedNote.parse(Files.readString(file)))
                            .origin()
                            .equals(origin);
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    private Checkpoint read(TrustPolicy policy) {
        try {
            SignedNote note = SignedNote.parse(Files.readString(file));
            if (policy.judge(note) instanceof TrustPolicy.Verdict.NotTrusted(var reason)) {
                throw new Failure(
                        "The checkpoint in " + file + " is not to be believed: " + reason, "Look who wrote it.");
            }
            return Checkpoint.of(note);
        } catch (IOException | IllegalArgumentException e) {
            throw new Failure(file + " holds no checkpoint.", "Name a file of this command, or a new one.", e);
        }
    }

    public void keep(SignedNote note) {
        try {
            Files.writeString(file, note.toString());
        } catch (IOException e) {
            throw new Failure(file + " cannot be written.", "Choose another file to remember the checkpoint in.", e);
        }
    }
}
