package org.nationalid.identity.release;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/// Which items of which person.
public record ReleaseRequest(
        @NotBlank @Size(max = 200) String citizenHandle,
        @NotNull @Size(min = 1, max = 20) List<@NotNull String> items) {}
