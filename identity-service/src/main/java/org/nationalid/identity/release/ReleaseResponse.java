package org.nationalid.identity.release;

import java.util.Map;

/// The released attributes under their claim names, and nothing else.
public record ReleaseResponse(Map<String, Object> attributes) {
    @Override
    public String toString() {
        return "ReleaseResponse[•••]";
    }
}
