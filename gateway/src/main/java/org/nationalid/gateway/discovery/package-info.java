/// What a client library reads first: the provider's metadata (OpenID Connect Discovery, RFC 8414).
package org.nationalid.gateway.discovery;
