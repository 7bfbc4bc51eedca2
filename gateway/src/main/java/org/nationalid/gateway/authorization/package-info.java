/// The front door of OpenID Connect: authorization request in, redirect out.
package org.nationalid.gateway.authorization;
