package org.nationalid.e2e.foreign;

/// The lines of a checkpoint, as text.
record Checkpoint(String origin, String size, String root) {
    static Checkpoint of(String note) {
        String[] lines = note.split("\n");
        return new Checkpoint(lines[0], lines[1], lines[2]);
    }
}
