package org.nationalid.auth.otp;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// What the operator may set about one-time passwords.
@ConfigMapping(prefix = "nid.auth.otp")
public interface OtpConfig {
    /// NIST SP 800-63B-4 allows at most 10 minutes.
    @WithDefault("180S")
    Duration expiresAfter();

    /// Messages to one citizen within the window.
    @WithDefault("5")
    int sendsMax();

    @WithDefault("10M")
    Duration sendsWindow();

    /// Wrong tries of one citizen in a row, over all transactions of the last day, after which no code is sent any
    /// more. NIST SP 800-63B-4 allows at most 100.
    @WithDefault("50")
    int failuresMax();
}
