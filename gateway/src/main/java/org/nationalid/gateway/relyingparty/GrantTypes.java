package org.nationalid.gateway.relyingparty;

import java.util.Set;

/// In which ways a client may come (RFC 7591 §2, `grant_types`). None follows from another: deny unless stated.
public final class GrantTypes {
    public static final String AUTHORIZATION_CODE = "authorization_code";
    public static final String CLIENT_CREDENTIALS = "client_credentials";

    /// Ours, for counters and kiosks: the citizen proves themselves to the client's own device.
    public static final String DIRECT_AUTHENTICATION = "urn:nationalid:grant-type:direct-authentication";

    static final Set<String> ALL = Set.of(AUTHORIZATION_CODE, CLIENT_CREDENTIALS, DIRECT_AUTHENTICATION);

    private GrantTypes() {}
}
