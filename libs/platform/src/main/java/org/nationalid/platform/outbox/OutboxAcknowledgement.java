package org.nationalid.platform.outbox;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/// The events that are durable elsewhere now.
public record OutboxAcknowledgement(
        @NotNull @Size(max = 1000) List<@NotNull UUID> ids) {}
