package org.nationalid.audit.log;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.time.Duration;

/// Where and under which name the log is kept.
@ConfigMapping(prefix = "nid.audit.log")
public interface LogSettings {
    /// The log's name: a URL prefix without scheme, the same for the life of the log.
    String origin();

    /// Folder of the tiles; it must never be rolled back to an older state.
    Path directory();

    /// How long a checkpoint gathers entries before it is signed.
    Duration publishAfter();
}
