package org.nationalid.identity.binding;

import java.util.List;

/// What auth-service bound.
public record BoundFingers(List<BoundFinger> fingers) {
    public BoundFingers {
        fingers = List.copyOf(fingers);
    }
}
