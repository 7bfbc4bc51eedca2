package org.nationalid.consent.record;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;

/// May this app have these items of this citizen for this purpose?
public record DecisionRequest(
        @NotBlank @Size(max = 64) String consentRef,
        @NotBlank @Size(max = 200) String clientId,
        @Size(max = 200) String purpose,
        @Size(max = 50) List<String> items) {}
