package org.nationalid.audit.log;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// Where and under which name the log is kept.
@ConfigMapping(prefix = "nid.audit.log")
public interface LogSettings {
    /// What the names of all logs begin with: a URL prefix without scheme. Each half-year's log adds its own name after
    /// a slash.
    String name();

    /// Under it lies a folder with the files of each log; it must never be rolled back to an older state.
    Path directory();

    /// With it, tiles and checkpoints lie in a bucket instead of the folder.
    Optional<S3> s3();

    /// Where in S3. Credentials come from where AWS's tools look for them.
    interface S3 {
        String bucket();

        String region();

        /// Of a store that is not Amazon's.
        Optional<URI> endpoint();

        /// Of every object's key; ends in `/`.
        Optional<String> prefix();
    }

    /// How long a checkpoint gathers entries before it is signed.
    Duration publishAfter();

    /// A C2SP tlog-policy file that names the logs to this half-year and the coming ones, the witnesses with their
    /// addresses, and the quorum without which no checkpoint is published. Without a file no witness is asked.
    Optional<Path> policy();

    /// How long one witness may take.
    @WithDefault("2S")
    Duration witnessTimeout();

    /// How long entries are accepted while too few witnesses answer; then the log refuses them.
    @WithDefault("4H")
    Duration witnessGrace();

    /// How long entries are accepted while tiles cannot be written; the time within which a receipt is promised.
    @WithDefault("60S")
    Duration stallGrace();

    /// False for a process that only looks: then nothing is integrated or signed.
    @WithDefault("true")
    boolean kept();
}
