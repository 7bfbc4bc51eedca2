package org.nationalid.auth.verification;

import org.nationalid.auth.factor.FactorRequest;
import org.nationalid.auth.fingerprint.ClaimedFinger;
import org.nationalid.auth.fingerprint.EncodedSample;
import org.nationalid.platform.problem.Refusal;
import org.nationalid.platform.problem.RequestRefusal;
import org.nationalid.platform.redaction.Sensitive;

/// What a citizen shows.
sealed interface Factor {
    /// The code of a short message. Whatever was typed counts as a try, also what has not six digits.
    record Code(Sensitive<String> value) implements Factor {}

    /// A live finger.
    record Finger(ClaimedFinger claimed) implements Factor {}

    /// @param field its path in the request
    static Factor of(FactorRequest request, String field) {
        if (request.type().equals(FactorRequest.OTP))
            return new Code(new Sensitive<>(present(request.value(), field + ".value")));
        int position = request.position() == null
                ? 0
                : EncodedSample.position(request.position(), field + ".position")
                        .code();
        return new Finger(new ClaimedFinger(
                position,
                new EncodedSample(
                        present(request.format(), field + ".format"),
                        present(request.image(), field + ".image"),
                        request.dpi() == null ? 0 : request.dpi(),
                        field + ".image")));
    }

    private static <T> T present(T member, String field) {
        if (member == null) throw Refusal.at(RequestRefusal.REQUEST_INVALID, field);
        return member;
    }

    /// The order in which factors are tried: a code costs one statement, a finger many milliseconds of computing.
    default int cost() {
        return switch (this) {
            case Code _ -> 1;
            case Finger _ -> 2;
        };
    }
}
