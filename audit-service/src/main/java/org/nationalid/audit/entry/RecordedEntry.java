package org.nationalid.audit.entry;

import org.nationalid.audit.leaf.PlacedLeaf;

/// An entry that is on the disk.
///
/// @param origin of the log that its leaf is in, or will be in
record RecordedEntry(PlacedLeaf leaf, String origin) {}
