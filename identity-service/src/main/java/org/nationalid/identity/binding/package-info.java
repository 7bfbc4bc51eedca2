/// Binds a person's fingerprints in auth-service. Images pass through: they are neither read nor kept here. Invariant:
/// whatever auth-service may hold for somebody who was not written is noted here until it is removed.
package org.nationalid.identity.binding;
