package org.nationalid.audit.reveal;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/// What an operator sets about four-eyes reveals.
@ConfigMapping(prefix = "nid.audit.reveal")
interface RevealSettings {
    /// How long an approval opens the identities.
    Duration grantFor();

    /// How long a request may wait for its decision.
    Duration requestFor();

    /// How far ahead the notice to the citizen may be delayed.
    Duration delayMax();
}
