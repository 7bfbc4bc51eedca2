/// auth-service: "can they prove it?" It holds authenticators and knows a citizen by the authentication reference
/// alone.
package org.nationalid.auth;
