package org.nationalid.consent.record;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/// What the operator may set about consents.
@ConfigMapping(prefix = "nid.consent")
public interface ConsentConfig {
    /// How long a consent holds unless it ends earlier; there is none without an end.
    @WithDefault("180D")
    Duration expiresAfter();

    /// The purposes that may be consented to here. Absent: whatever the relying-party registry let through.
    Optional<Set<String>> purposes();
}
