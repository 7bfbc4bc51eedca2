package org.nationalid.identity.deduplication;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// How thoroughly is searched.
@ConfigMapping(prefix = "nid.identity.deduplication")
interface DeduplicationConfig {
    /// Up to so many persons everybody is compared; beyond, those whose short codes are most alike. Exhaustive
    /// search finds more and its time grows with the number of persons.
    @WithDefault("100000")
    int exhaustiveUpTo();
}
