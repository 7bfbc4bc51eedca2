/// Access tokens at the gateway's own APIs (RFC 6750).
package org.nationalid.gateway.bearer;
