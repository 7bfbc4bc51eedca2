package org.nationalid.identity.binding;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nationalid.platform.problem.Refusal;
import org.nationalid.platform.problem.RefusalCode;

/// A problem (RFC 9457) of auth-service about what the registrar sent.
@JsonIgnoreProperties(ignoreUnknown = true)
record AuthProblem(String type, String title, int status, String detail, String field, String remedy) {
    private static final Pattern TYPE = Pattern.compile("/problems/([a-z0-9-]{1,80})");
    private static final String THEIR_LIST = "samples[";
    private static final String OUR_LIST = "fingers[";

    /// Whether it names a refusal, and not only a status.
    boolean namesARefusal() {
        return type != null && TYPE.matcher(type).matches();
    }

    /// The same refusal from our mouth: same type, status and words. The field is the registrar's own, whose list is
    /// called `fingers`.
    Refusal toRefusal() {
        Matcher slug = TYPE.matcher(type);
        if (!slug.matches()) {
            throw new IllegalStateException("not a refusal");
        }
        RefusalCode code = new ForeignCode(slug.group(1), status, title, remedy);
        Refusal refusal = field == null ? new Refusal(code) : Refusal.at(code, field.replace(THEIR_LIST, OUR_LIST));
        return detail == null ? refusal : refusal.withDetail(detail);
    }

    /// @param name already in the form of a slug, which the slug of it leaves as it is
    private record ForeignCode(String name, int status, String title, String remedy) implements RefusalCode {}
}
