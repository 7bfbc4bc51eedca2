/// The keys that sign tokens, and the document that publishes them (RFC 7517).
package org.nationalid.gateway.signing;
