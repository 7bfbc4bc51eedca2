package org.nationalid.gateway.token;

/// RFC 6749 §5.1, with the ID token of OpenID Connect Core §3.1.3.3 where a citizen signed in.
record TokenResponse(String accessToken, String tokenType, long expiresIn, String scope, String idToken) {}
