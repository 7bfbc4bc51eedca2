/// consent-service: "did they allow it?" It knows a citizen by the consent reference alone and holds names of
/// attributes, never their values.
package org.nationalid.consent;
