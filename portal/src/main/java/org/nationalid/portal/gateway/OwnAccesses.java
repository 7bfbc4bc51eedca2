package org.nationalid.portal.gateway;

import java.util.List;
import java.util.Map;

/// One page of a citizen's own entries, newest first. `next` is null on the last.
///
/// @param relyingParties what the parties on this page call themselves today: client id, then language, then name
public record OwnAccesses(List<Access> entries, String next, Map<String, Map<String, String>> relyingParties) {
    public OwnAccesses {
        relyingParties = relyingParties == null ? Map.of() : Map.copyOf(relyingParties);
    }
}
