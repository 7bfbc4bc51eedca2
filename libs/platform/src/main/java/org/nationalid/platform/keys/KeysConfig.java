package org.nationalid.platform.keys;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;

/// Where the keys lie.
@ConfigMapping(prefix = "nid")
public interface KeysConfig {
    Keys keys();

    Trust trust();

    interface Keys {
        /// Folder with this service's own secrets, readable by its user alone.
        Path directory();
    }

    interface Trust {
        /// Folder with the public keys of the services that may call, `<caller>.jwk`.
        Path directory();
    }
}
