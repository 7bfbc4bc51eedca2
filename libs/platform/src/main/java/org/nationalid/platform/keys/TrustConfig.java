package org.nationalid.platform.keys;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;

/// Whom this service believes.
@ConfigMapping(prefix = "nid.trust")
public interface TrustConfig {
    /// Folder with the public keys of the services that may call, `<caller>.jwk`.
    Path directory();
}
