package org.nationalid.gateway.clientauth;

import com.nimbusds.oauth2.sdk.ErrorObject;
import java.util.Locale;
import java.util.Optional;
import org.nationalid.platform.problem.RefusalCode;

/// An error of an OAuth endpoint on its way to the edge, where it becomes OAuth error JSON (RFC 6749 §5.2).
public final class OAuthFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ErrorObject error;
    private final String slug;

    public OAuthFailure(ErrorObject error, String description) {
        this(error, description, null);
    }

    /// OAuth has one error code for several causes; `cause` keeps its stable name as the member `reason`.
    public static OAuthFailure of(ErrorObject error, RefusalCode cause) {
        return new OAuthFailure(error, cause.title(), cause.slug());
    }

    private OAuthFailure(ErrorObject error, String description, String slug) {
        super(error.getCode(), null, false, false);
        this.error = error.setDescription(ErrorObject.removeIllegalChars(description));
        this.slug = slug;
    }

    /// The problem type's last segment where a refusal is behind it.
    Optional<String> slug() {
        return Optional.ofNullable(slug);
    }

    /// The description as one word, for the access log: "the code was used before" becomes "the-code-was-used-before".
    public String reason() {
        return error.getDescription().strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    public ErrorObject error() {
        return error;
    }
}
