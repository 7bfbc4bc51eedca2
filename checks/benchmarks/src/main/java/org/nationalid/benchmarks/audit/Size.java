package org.nationalid.benchmarks.audit;

/// How much the log holds before anything is measured. Rows stand at even distances in the tree: of a log that is much
/// larger than its rows, the other leaves are hashes only, which is all that a tree and its proofs ever use.
///
/// @param rows   entries that can be queried and proven
/// @param leaves leaves of the tree, a multiple of 256
record Size(long rows, long leaves) {
    private static final int TILE = 256;

    Size {
        if (rows < 1 || leaves < rows || leaves % TILE != 0) {
            throw new IllegalArgumentException("at least one row, and as many leaves as rows in whole tiles of 256");
        }
    }

    /// @param leaves rounded up to whole tiles; fewer than the rows mean: as many as rows
    static Size of(long rows, long leaves) {
        long wanted = Math.max(rows, leaves);
        return new Size(rows, (wanted + TILE - 1) / TILE * TILE);
    }

    /// The place of a row in the log.
    long indexOf(long row) {
        return row * stride();
    }

    /// The row at a place in the log, or -1.
    long rowAt(long index) {
        long row = index / stride();
        return index % stride() == 0 && row < rows ? row : -1;
    }

    private long stride() {
        return leaves / rows;
    }
}
