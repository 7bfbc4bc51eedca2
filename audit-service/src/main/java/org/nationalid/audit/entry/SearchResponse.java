package org.nationalid.audit.entry;

import java.util.List;

/// A page of entries, newest first.
///
/// @param next cursor of the following page; absent on the last
/// @param count of the whole search; absent where it was not asked for
public record SearchResponse(List<EntryResponse> entries, String next, EntryCount count) {}
