package org.nationalid.audit.timestamp;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// Whom to ask for time stamps, and how often.
@ConfigMapping(prefix = "nid.audit.timestamp")
public interface TimestampSettings {
    /// Address of the time-stamping authority (RFC 3161 §3.4, HTTP). Without it nothing is stamped.
    Optional<URI> authority();

    /// Certificates (PEM) of the authorities that the stamp's chain must lead to.
    Optional<Path> trusted();

    @WithDefault("1H")
    Duration every();

    /// How long to wait after a failure.
    @WithDefault("1M")
    Duration retryAfter();
}
