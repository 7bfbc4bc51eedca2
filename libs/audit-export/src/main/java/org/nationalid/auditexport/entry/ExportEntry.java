package org.nationalid.auditexport.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/// An event at its place in the log.
public final class ExportEntry {
    private final long index;
    private final String leafHash;
    private final ObjectNode event;
    private final boolean isErased;

    /// @param index zero-based place in the log
    /// @param leafHash standard base64
    /// @param event the canonical event (`id`, `time`, `type`, `outcome`, `service` always), or what erasure left
    /// @param isErased whether the key of its payload was destroyed
    public ExportEntry(long index, String leafHash, ObjectNode event, boolean isErased) {
        for (String member : new String[] {"id", "time", "type", "outcome", "service"}) {
            if (!event.path(member).isTextual()) {
                throw new IllegalArgumentException("an event has a " + member);
            }
        }
        this.index = index;
        this.leafHash = leafHash;
        this.event = event.deepCopy();
        this.isErased = isErased;
    }

    public long index() {
        return index;
    }

    public String leafHash() {
        return leafHash;
    }

    public ObjectNode event() {
        return event.deepCopy();
    }

    public boolean isErased() {
        return isErased;
    }

    public Instant time() {
        return Instant.parse(text("time"));
    }

    /// A member's text; null where the fact does not apply.
    public String text(String member) {
        return event.path(member).textValue();
    }

    /// A member as it is; a missing node where the fact does not apply.
    public JsonNode member(String name) {
        return event.path(name);
    }
}
