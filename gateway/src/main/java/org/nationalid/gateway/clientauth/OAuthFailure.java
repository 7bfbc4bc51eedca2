package org.nationalid.gateway.clientauth;

import com.nimbusds.oauth2.sdk.ErrorObject;
import java.util.Locale;

/// An error of an OAuth endpoint on its way to the edge, where it becomes OAuth error JSON (RFC 6749 §5.2).
public final class OAuthFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ErrorObject error;

    public OAuthFailure(ErrorObject error, String description) {
        super(error.getCode(), null, false, false);
        this.error = error.setDescription(ErrorObject.removeIllegalChars(description));
    }

    /// The description as one word, for the access log: "the code was used before" becomes "the-code-was-used-before".
    public String reason() {
        return error.getDescription().strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    public ErrorObject error() {
        return error;
    }
}
