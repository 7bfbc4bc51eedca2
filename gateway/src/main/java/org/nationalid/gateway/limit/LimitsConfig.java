package org.nationalid.gateway.limit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// What the operator may set about limits. Each is a bucket: `burst` at once, then so many in the stated time.
@ConfigMapping(prefix = "nid.gateway.limits")
public interface LimitsConfig {
    /// Requests of one address (IPv6: one /64) that have not proven who sent them, on one node. A large body counts as
    /// several.
    @WithDefault("1000")
    int addressBurst();

    @WithDefault("100")
    int addressPerSecond();

    /// Requests of one client that it signed or that came with a token of its own, on all nodes together.
    @WithDefault("4000")
    int clientBurst();

    @WithDefault("2000")
    int clientPerSecond();

    /// Access-log entries for refused requests of one address, on one node. The rest is counted, and the count written.
    @WithDefault("100")
    int entryBurst();

    @WithDefault("6")
    int entryPerMinute();
}
