/// The token endpoint (RFC 6749 §3.2): authorization code and client credentials.
package org.nationalid.gateway.token;
