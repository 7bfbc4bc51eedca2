package org.nationalid.platform.problem;

import java.util.Locale;

/// One way in which a service says no. Implemented by enums; the constant's name is public contract:
/// `CONSENT_WITHDRAWN` is published as problem type `/problems/consent-withdrawn`. Add, never rename.
public interface RefusalCode {
    String name();

    /// HTTP status of the problem.
    int status();

    /// One short sentence, the same for every occurrence.
    String title();

    /// What the caller can do about it.
    String remedy();

    /// The last segment of the problem type.
    default String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
