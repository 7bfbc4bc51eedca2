package org.nationalid.audit.reveal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.nationalid.audit.officer.ActingOfficer;

/// Which of the granted tags is to be opened, by whom.
public record OpenTagRequest(
        @NotNull @Valid ActingOfficer officer,
        @NotBlank @Size(max = 450) String tag) {}
