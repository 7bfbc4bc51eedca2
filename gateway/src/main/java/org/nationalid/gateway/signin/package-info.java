/// The pages of a sign-in: alias, one-time code, consent. All state is on the server.
package org.nationalid.gateway.signin;
