package org.nationalid.consent.record;

/// Where a consent stands. From GRANTED it goes to exactly one of the others and stays there.
enum ConsentState {
    GRANTED,
    WITHDRAWN,
    EXPIRED,
    REPLACED
}
