package org.nationalid.audit.entry;

import java.util.List;

/// A page of entries, newest first.
///
/// @param next cursor of the following page; absent on the last
public record SearchResponse(List<EntryResponse> entries, String next) {}
