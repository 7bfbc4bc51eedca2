package org.nationalid.consent.record;

import jakarta.enterprise.context.ApplicationScoped;
import org.nationalid.platform.problem.Refusal;

/// Refuses a purpose outside the operator's list, so that a misspelt one is never quietly taken for a new one.
@ApplicationScoped
public class KnownPurposes {
    private final ConsentConfig config;

    KnownPurposes(ConsentConfig config) {
        this.config = config;
    }

    public void require(Purpose purpose) {
        if (config.purposes().map(known -> !known.contains(purpose.code())).orElse(false))
            throw Refusal.at(ConsentRefusal.PURPOSE_UNKNOWN, "purpose");
    }
}
