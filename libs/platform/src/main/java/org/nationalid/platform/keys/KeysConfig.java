package org.nationalid.platform.keys;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;

/// Where this service's own secrets lie.
@ConfigMapping(prefix = "nid.keys")
public interface KeysConfig {
    /// Folder that its user alone can read.
    Path directory();
}
