package org.nationalid.auth.fingerprint;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// Under which key versions templates shall lie. The operator raises them after a leak, and never lowers them.
@ConfigMapping(prefix = "nid.auth.fingerprint.key-version")
interface KeyVersionConfig {
    /// The least inner version: a finger below it is captured into a new one when it matches strongly.
    @WithDefault("1")
    int inner();

    /// The least outer version: templates below it are re-keyed without their owners.
    @WithDefault("1")
    int outer();

    /// Templates of an inner version below this one are revoked: nothing is compared with them any more.
    @WithDefault("1")
    int oldestInner();
}
