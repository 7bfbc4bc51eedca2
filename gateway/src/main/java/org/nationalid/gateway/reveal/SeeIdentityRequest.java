package org.nationalid.gateway.reveal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/// Which of the granted tags.
public record SeeIdentityRequest(@NotBlank @Size(max = 450) String tag) {}
