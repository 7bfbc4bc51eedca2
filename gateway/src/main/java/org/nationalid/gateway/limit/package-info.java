/// How much one caller may ask: an address that proves nothing, and a client that has proven itself. Refusals of the
/// first kind share entries of the access log, so that nobody can fill it without a name.
package org.nationalid.gateway.limit;
