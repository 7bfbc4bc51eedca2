/// The keys that sign tokens, the document that publishes them (RFC 7517), and the record of since when each signs.
package org.nationalid.gateway.signing;
