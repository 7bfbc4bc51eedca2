package org.nationalid.identity.number;

import io.smallrye.config.ConfigMapping;

/// Which numbers this installation gives out.
@ConfigMapping(prefix = "nid.identity.number")
interface NumberConfig {
    NumberProfile profile();
}
