/// Authentication for counters and kiosks: signed request in, signed JWT out, no browser.
package org.nationalid.gateway.directauth;
