package org.nationalid.audit.log;

import java.util.List;

/// Which places belong to which log. Once a place is given this never changes for it.
public final class LogSpans {
    private final List<Span> spans;

    /// @param spans in the order in which the logs follow one another
    LogSpans(List<Span> spans) {
        this.spans = List.copyOf(spans);
    }

    record Span(String origin, long firstIndex) {}

    /// The log that a leaf is or will be in.
    ///
    /// @param place one that was given before these spans were read
    public String originOf(long place) {
        return spans.stream()
                .filter(span -> span.firstIndex() <= place)
                .reduce((_, later) -> later)
                .map(Span::origin)
                .orElseThrow(() -> new LogDamaged("place " + place + " is in no log"));
    }
}
