package org.nationalid.consent.record;

/// A consent and where it stood at the moment it was looked at.
record StatedConsent(Consent consent, ConsentState state) {}
