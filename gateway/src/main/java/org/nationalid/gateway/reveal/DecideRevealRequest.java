package org.nationalid.gateway.reveal;

import jakarta.validation.constraints.Size;

/// What the decider wants to be remembered about it; may be absent.
public record DecideRevealRequest(@Size(max = 1000) String note) {}
