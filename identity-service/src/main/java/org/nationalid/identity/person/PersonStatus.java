package org.nationalid.identity.person;

/// Whether the person may authenticate. Only `ACTIVE` may.
public enum PersonStatus {
    ACTIVE,
    SUSPENDED,
    DECEASED,
    REVOKED
}
