package org.nationalid.gateway.auditor;

import org.nationalid.platform.problem.Refusal;
import org.nationalid.platform.problem.RequestRefusal;

/// The case, or in words the reason, for which an auditor acts.
final class CaseNumber {
    private static final int LENGTH_MAX = 100;

    private CaseNumber() {}

    /// @return null where none was given
    static String checked(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.length() > LENGTH_MAX || text.chars().anyMatch(Character::isISOControl)) {
            throw Refusal.at(RequestRefusal.REQUEST_INVALID, AuditorFilter.CASE_NUMBER)
                    .withDetail("a line of at most " + LENGTH_MAX + " characters");
        }
        return text.strip();
    }
}
