package org.nationalid.audit.log;

import org.nationalid.transparencylog.merkle.CompactRange;
import org.nationalid.transparencylog.merkle.Hash;

/// The tree as far as its tiles are on the disk.
record TreeHead(CompactRange range) {
    long size() {
        return range.size();
    }

    Hash root() {
        return range.root();
    }
}
