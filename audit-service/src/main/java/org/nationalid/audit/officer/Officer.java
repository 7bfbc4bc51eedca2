package org.nationalid.audit.officer;

/// Somebody who acts by virtue of an office, as the gateway vouches for them.
public interface Officer {
    /// Under which their acts stand in the log: their pairwise subject at the application where they act.
    String name();

    /// The application where they act.
    String clientId();
}
