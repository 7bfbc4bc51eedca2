package org.nationalid.gateway.clientauth;

import com.nimbusds.oauth2.sdk.ErrorObject;

/// An error of an OAuth endpoint on its way to the edge, where it becomes OAuth error JSON (RFC 6749 §5.2).
public final class OAuthFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ErrorObject error;

    public OAuthFailure(ErrorObject error, String description) {
        super(error.getCode(), null, false, false);
        this.error = error.setDescription(description);
    }

    public ErrorObject error() {
        return error;
    }
}
