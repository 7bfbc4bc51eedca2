package org.nationalid.consent.record;

import java.io.Serializable;
import java.util.UUID;

/// Primary key of a consent: the distribution column leads.
record ConsentKey(String consentRef, UUID id) implements Serializable {}
