package org.nationalid.portal.access;

import java.util.Set;
import org.nationalid.portal.gateway.Access;

/// An access with the names that the citizen knows: who it was, and why in the words of the consent. Either is null
/// when the entry has none.
public record SeenAccess(Access entry, String party, String purpose) {
    private static final Set<String> BEFORE_ANY_PROOF = Set.of("auth.otp.sent", "sign-in.failed");

    /// Whether nobody had proven anything yet: it may have been anyone who knows the alias.
    public boolean isUnproven() {
        return BEFORE_ANY_PROOF.contains(entry.type());
    }
}
