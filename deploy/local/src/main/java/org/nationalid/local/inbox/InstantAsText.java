package org.nationalid.local.inbox;

import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.time.Instant;

/// Times on the wire are RFC 3339 text; this one rule is cheaper than the whole date module in a small process.
final class InstantAsText extends SimpleModule {
    private static final long serialVersionUID = 1L;

    InstantAsText() {
        super("instant-as-text");
        addSerializer(Instant.class, ToStringSerializer.instance);
    }
}
