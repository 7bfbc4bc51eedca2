package org.nationalid.identity.alias;

import java.time.Duration;

/// How long, how often and how many times over an alias works. [#FOREVER] and [#UNLIMITED] stand for no limit.
///
/// @param validFor time from issue to expiry
/// @param transactionsAllowed resolutions until it is used up
/// @param instancesAllowed usable aliases of the type that one person may have at once
/// @param autoRestore whether a new one is issued when `restoreOn` happens
/// @param restoreOn what brings the next one
record AliasPolicy(
        Duration validFor,
        int transactionsAllowed,
        int instancesAllowed,
        boolean autoRestore,
        RestoreOccasion restoreOn) {
    static final Duration FOREVER = Duration.ofSeconds(Long.MAX_VALUE);
    static final int UNLIMITED = Integer.MAX_VALUE;

    boolean expires() {
        return !validFor.equals(FOREVER);
    }

    boolean countsTransactions() {
        return transactionsAllowed != UNLIMITED;
    }

    /// What ends an alias in a way that asks for another.
    enum RestoreOccasion {
        REVOKED,
        REGENERATED
    }
}
