/// How a client proves itself: private_key_jwt (RFC 7523), every assertion once.
package org.nationalid.gateway.clientauth;
