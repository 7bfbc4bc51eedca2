/// Binds a person's fingerprints in auth-service. Images pass through: they are neither read nor kept here.
package org.nationalid.identity.binding;
