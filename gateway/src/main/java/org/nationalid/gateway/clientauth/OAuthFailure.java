package org.nationalid.gateway.clientauth;

import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import java.util.Optional;
import org.nationalid.gateway.limit.LimitRefusal;
import org.nationalid.platform.problem.Refusal;
import org.nationalid.platform.problem.RefusalCode;
import org.nationalid.platform.problem.Unavailability;

/// An error of an OAuth endpoint on its way to the edge, where it becomes OAuth error JSON (RFC 6749 §5.2).
public final class OAuthFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final String UNPROVEN = "";

    private final transient ErrorObject error;
    private final String slug;
    private final String clientId;

    public OAuthFailure(ErrorObject error, String description) {
        this(error, description, null, UNPROVEN);
    }

    /// OAuth has one error code for several causes; `cause` keeps its stable name as the member `reason`.
    public static OAuthFailure of(ErrorObject error, RefusalCode cause) {
        return new OAuthFailure(error, cause.title(), cause.slug(), UNPROVEN);
    }

    private OAuthFailure(ErrorObject error, String description, String slug, String clientId) {
        super(error.getCode(), null, false, false);
        this.error = error.setDescription(ErrorObject.removeIllegalChars(description));
        this.slug = slug;
        this.clientId = clientId;
    }

    /// The same, of a client that has proven itself.
    public OAuthFailure of(String provenClientId) {
        return new OAuthFailure(error, error.getDescription(), slug, provenClientId);
    }

    /// A failure in OAuth's form: what was refused becomes `refused`, and a part that is down says "later".
    /// A limit, and what nobody foresaw, stay what they are.
    public static RuntimeException from(RuntimeException failure, ErrorObject refused) {
        return switch (failure) {
            case OAuthFailure already -> already;
            case Refusal limit when limit.code() == LimitRefusal.TOO_MANY_REQUESTS -> limit;
            case Refusal refusal when refusal.code().status() < 500 -> of(refused, refusal.code());
            case RuntimeException down when down instanceof Refusal || Unavailability.isBehind(down) -> unavailable();
            default -> failure;
        };
    }

    static OAuthFailure unavailable() {
        return new OAuthFailure(
                OAuth2Error.TEMPORARILY_UNAVAILABLE.setHTTPStatusCode(503), "try again after the stated wait");
    }

    /// The problem type's last segment where a refusal is behind it.
    Optional<String> slug() {
        return Optional.ofNullable(slug);
    }

    /// The cause in the access log: its stable name, or OAuth's own where that says everything.
    public String reason() {
        return slug().orElse(error.getCode());
    }

    /// Empty where nobody has proven who they are.
    String clientId() {
        return clientId;
    }

    public ErrorObject error() {
        return error;
    }
}
