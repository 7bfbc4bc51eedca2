/// What must hold for consent-service as a whole.
package org.nationalid.consent;
