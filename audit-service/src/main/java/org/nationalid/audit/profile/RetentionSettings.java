package org.nationalid.audit.profile;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Period;
import java.util.Map;

/// What an operator sets about keeping.
@ConfigMapping(prefix = "nid.audit.retention")
public interface RetentionSettings {
    /// Which of `profiles` is in force here.
    @WithDefault("default")
    String profile();

    Map<String, Profile> profiles();

    /// The law of one country.
    interface Profile {
        /// ISO 8601 period, such as `P2Y`, from the end of the span in which an entry was made.
        Period keepFor();

        /// Whether the purpose of an access may be kept.
        @WithDefault("true")
        boolean purpose();

        @WithDefault("half-year")
        Span keySpan();
    }

    /// How long entries share a data key, and so how far they may outlive `keepFor`.
    enum Span {
        HALF_YEAR,
        MONTH
    }
}
