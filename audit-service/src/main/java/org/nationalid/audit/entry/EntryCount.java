package org.nationalid.audit.entry;

/// How many entries a search has in all.
///
/// @param isExact false where the number comes from the database's statistics
public record EntryCount(long value, boolean isExact) {}
