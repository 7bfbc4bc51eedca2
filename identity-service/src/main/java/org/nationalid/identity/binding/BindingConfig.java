package org.nationalid.identity.binding;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How long fingerprints wait for their person.
@ConfigMapping(prefix = "nid.identity.binding")
interface BindingConfig {
    /// After so long without another try, the fingerprints of an enrolment that was not completed are removed from
    /// auth-service. A later retry binds them again.
    @WithDefault("24h")
    Duration sweptAfter();
}
