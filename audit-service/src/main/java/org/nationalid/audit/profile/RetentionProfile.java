package org.nationalid.audit.profile;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import org.nationalid.audit.sealing.KeySpan;

/// The profile in force. A profile that does not exist stops the start: no law must not mean "for ever".
@Startup
@ApplicationScoped
public class RetentionProfile {
    private final String name;
    private final RetentionSettings.Profile profile;

    RetentionProfile(RetentionSettings settings) {
        this.name = settings.profile();
        this.profile = settings.profiles().get(name);
        if (profile == null) {
            throw new IllegalStateException("nid.audit.retention.profile is \"" + name + "\", but only "
                    + settings.profiles().keySet() + " are described under nid.audit.retention.profiles");
        }
    }

    public String name() {
        return name;
    }

    public Period keepFor() {
        return profile.keepFor();
    }

    public boolean keepsPurpose() {
        return profile.purpose();
    }

    public KeySpan keySpanOf(Instant time) {
        return switch (profile.keySpan()) {
            case HALF_YEAR -> KeySpan.halfYearOf(time);
            case MONTH -> KeySpan.monthOf(time);
        };
    }

    /// Whether every entry of that span has been kept for as long as it must and may be.
    public boolean isOver(KeySpan span, Instant now) {
        LocalDate lastDay = span.endsOn().plus(profile.keepFor());
        return !lastDay.atStartOfDay(ZoneOffset.UTC).toInstant().isAfter(now);
    }
}
