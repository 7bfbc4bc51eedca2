package org.nationalid.identity.binding;

import java.time.Instant;

/// What auth-service is asked to remove: fingerprints that were bound before an instant.
public record RemovalRequest(String authRef, Instant boundBefore) {}
