/// The services behind the door, as the gateway sees them: one client interface each, with the few records it reads.
package org.nationalid.gateway.upstream;
