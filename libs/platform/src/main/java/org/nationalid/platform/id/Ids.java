package org.nationalid.platform.id;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/// Makes identifiers. UUIDv7 (RFC 9562 §5.7): they sort by time, so that indexes stay compact.
public final class Ids {
    private Ids() {}

    public static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
