package org.nationalid.audit.export;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/// Where exports lie and how large they may become.
@ConfigMapping(prefix = "nid.audit.export")
public interface ExportSettings {
    /// Folder of the files. Nodes that share a database share it; it must not lie where a web server serves it.
    Path directory();

    /// Rows of one export.
    @WithDefault("1000000")
    long rowsMax();

    /// Bytes of one export, proofs included.
    @WithDefault("2147483648")
    long bytesMax();

    /// Bytes of all exports together.
    @WithDefault("10737418240")
    long directoryBytesMax();

    /// What is left free on the disk whatever happens.
    @WithDefault("536870912")
    long freeBytesMin();

    /// How long a finished export can be downloaded.
    @WithDefault("P7D")
    Duration keptFor();

    /// Exports that one auditor may have waiting or running.
    @WithDefault("5")
    int openMax();
}
