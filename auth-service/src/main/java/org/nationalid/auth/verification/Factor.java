package org.nationalid.auth.verification;

import org.nationalid.auth.factor.FactorRequest;
import org.nationalid.platform.problem.Refusal;
import org.nationalid.platform.problem.RequestRefusal;
import org.nationalid.platform.redaction.Sensitive;

/// What a citizen shows.
sealed interface Factor {
    /// The code of a short message. Whatever was typed counts as a try, also what has not six digits.
    record Code(Sensitive<String> value) implements Factor {}

    static Factor of(FactorRequest request, String field) {
        if (request.value() == null) throw Refusal.at(RequestRefusal.REQUEST_INVALID, field + ".value");
        return new Code(new Sensitive<>(request.value()));
    }
}
