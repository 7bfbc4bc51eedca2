package org.nationalid.gateway.directauth;

/// The signed JWT; and, where items were wanted, an access token for the userinfo endpoint.
record DirectAuthenticationResponse(String token, String accessToken) {}
