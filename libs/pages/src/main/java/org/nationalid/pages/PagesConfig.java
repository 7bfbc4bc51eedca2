package org.nationalid.pages;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.ZoneId;

/// How pages speak of time.
@ConfigMapping(prefix = "nid.pages")
interface PagesConfig {
    /// The zone that times are shown in; pages name it beside every time.
    @WithDefault("UTC")
    ZoneId timeZone();
}
