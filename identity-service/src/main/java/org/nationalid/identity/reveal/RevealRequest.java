package org.nationalid.identity.reveal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/// Who is meant, by the reference of the access log.
public record RevealRequest(@NotBlank @Size(max = 200) String auditRef) {
    @Override
    public String toString() {
        return "RevealRequest[•••]";
    }
}
