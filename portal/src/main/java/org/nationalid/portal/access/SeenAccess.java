package org.nationalid.portal.access;

import org.nationalid.portal.gateway.Access;

/// An access with the names that the citizen knows: who it was, and why in the words of the consent. Either is null
/// when the entry has none.
public record SeenAccess(Access entry, String party, String purpose) {}
