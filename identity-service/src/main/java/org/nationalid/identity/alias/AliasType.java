package org.nationalid.identity.alias;

import static org.nationalid.identity.alias.AliasPolicy.FOREVER;
import static org.nationalid.identity.alias.AliasPolicy.RestoreOccasion.REGENERATED;
import static org.nationalid.identity.alias.AliasPolicy.RestoreOccasion.REVOKED;
import static org.nationalid.identity.alias.AliasPolicy.UNLIMITED;

import java.time.Duration;

/// The kinds of alias.
public enum AliasType {
    /// On the card, until it is revoked.
    PERPETUAL,
    /// For one errand.
    TEMPORARY,
    /// For one authentication, which resolves twice: once to send the one-time password, once to check it.
    ONE_TIME;

    AliasPolicy policy() {
        return switch (this) {
            case PERPETUAL -> new AliasPolicy(FOREVER, UNLIMITED, 1, true, REVOKED);
            case TEMPORARY -> new AliasPolicy(Duration.ofMinutes(30), 2, 5, false, REGENERATED);
            case ONE_TIME -> new AliasPolicy(FOREVER, 2, 5, false, REVOKED);
        };
    }
}
