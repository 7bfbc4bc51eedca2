package org.nationalid.local.inbox;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;

/// A text message that would have been sent.
record Message(
        String to,
        String text,
        String language,
        @JsonProperty("received_at") Instant receivedAt) {}
