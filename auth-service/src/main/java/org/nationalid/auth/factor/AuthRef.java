package org.nationalid.auth.factor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.regex.Pattern;
import org.nationalid.platform.problem.Refusal;
import org.nationalid.platform.problem.RequestRefusal;

/// The citizen's name in this service: 32 bytes as base64url, made by identity-service under a key of its own.
public record AuthRef(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    public AuthRef {
        if (!FORM.matcher(value).matches()) throw Refusal.at(RequestRefusal.REQUEST_INVALID, "auth_ref");
    }

    public byte[] bytes() {
        return value.getBytes(UTF_8);
    }
}
