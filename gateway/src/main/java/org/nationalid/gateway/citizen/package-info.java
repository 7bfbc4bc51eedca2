/// What a citizen sees of themselves: consents and accesses.
package org.nationalid.gateway.citizen;
