package org.nationalid.portal.gateway;

import java.util.List;

/// One page of a search, newest first.
///
/// @param next cursor of the following page; null on the last
/// @param count of the whole search; null where nobody asked
public record AuditPage(List<Access> entries, String next, Count count) {
    public record Count(long value, boolean isExact) {}
}
