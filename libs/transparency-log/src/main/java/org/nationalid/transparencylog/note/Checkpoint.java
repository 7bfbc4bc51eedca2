package org.nationalid.transparencylog.note;

import java.util.List;
import org.nationalid.transparencylog.merkle.Hash;

/// What a log says of itself: its name, its size and its root (C2SP tlog-checkpoint). Extension lines are refused: no
/// monitor could audit them.
public record Checkpoint(String origin, long size, Hash root) {
    public Checkpoint {
        if (origin.isEmpty() || origin.indexOf('\n') >= 0 || size < 0) {
            throw new IllegalArgumentException("a checkpoint has an origin of one line and a size");
        }
        if (size == 0 && !root.equals(Hash.EMPTY_TREE)) {
            throw new IllegalArgumentException("an empty tree has only one root");
        }
    }

    /// Reads the text of a note.
    ///
    /// @throws IllegalArgumentException when it is no checkpoint
    public static Checkpoint of(SignedNote note) {
        List<String> lines = List.of(note.text().split("\n", -1));
        if (lines.size() != 4 || !lines.getLast().isEmpty()) {
            throw new IllegalArgumentException("a checkpoint has three lines");
        }
        if (!lines.get(1).matches("0|[1-9][0-9]{0,17}")) {
            throw new IllegalArgumentException("a tree size is a decimal number");
        }
        return new Checkpoint(lines.get(0), Long.parseLong(lines.get(1)), Hash.parse(lines.get(2)));
    }

    /// The text that is signed.
    public String text() {
        return origin + "\n" + size + "\n" + root + "\n";
    }
}
