package org.nationalid.audit.log;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nationalid.transparencylog.note.SignedNote;
import org.nationalid.transparencylog.policy.TrustPolicy;

/// Which logs may be kept, and which witnesses must see them: what the policy file says. Without one it is our key
/// alone, for the logs of the half-years from the first to those that are made known by now.
class LogTrust {
    private final Optional<TrustPolicy> file;
    private final LogIdentity identity;
    private final InstantSource clock;

    LogTrust(Optional<TrustPolicy> file, LogIdentity identity, InstantSource clock) {
        this.file = file;
        this.identity = identity;
        this.clock = clock;
    }

    /// Whether somebody who obeys the policy would believe a log of that name under our key.
    boolean names(String origin) {
        return identity.verifierKey(origin)
                .filter(key -> file.isPresent()
                        ? file.get().logs().contains(key)
                        : identity.announced(clock.instant()).anyMatch(key::equals))
                .isPresent();
    }

    boolean suffices(SignedNote note) {
        return file.isPresent() ? file.get().judge(note) instanceof TrustPolicy.Verdict.Trusted : identity.signed(note);
    }

    List<TrustPolicy.Witness> witnesses() {
        return file.map(TrustPolicy::witnesses).orElse(List.of());
    }

    /// What is shown to verifiers when there is no file.
    String keyAlone() {
        return identity.announced(clock.instant())
                .map(key -> "log " + key + "\n")
                .collect(Collectors.joining("", "", "quorum none\n"));
    }
}
