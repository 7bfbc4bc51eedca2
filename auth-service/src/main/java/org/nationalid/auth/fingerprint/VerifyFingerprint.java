package org.nationalid.auth.fingerprint;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.nationalid.auth.factor.AuthRef;
import org.nationalid.auth.factor.FactorOutcome;
import org.nationalid.platform.problem.Refusal;

/// Compares a live finger with those that a citizen has bound. The try is counted as a failure before the
/// comparison and cleared after a match: tries in parallel share the five, whatever the nodes.
@ApplicationScoped
public class VerifyFingerprint {
    private final EnrolmentRepository enrolments;
    private final FingerprintTemplateRepository templates;
    private final FingerReader reader;
    private final FingerComparison comparison;
    private final RenewInnerKey renewInnerKey;
    private final InstantSource clock;

    VerifyFingerprint(
            EnrolmentRepository enrolments,
            FingerprintTemplateRepository templates,
            FingerReader reader,
            FingerComparison comparison,
            RenewInnerKey renewInnerKey,
            InstantSource clock) {
        this.enrolments = enrolments;
        this.templates = templates;
        this.reader = reader;
        this.comparison = comparison;
        this.renewInnerKey = renewInnerKey;
        this.clock = clock;
    }

    /// The cheap look before anything costly, and before another factor is used up: may a finger be tried at all?
    public Optional<Refusal> barred(AuthRef citizen) {
        return enrolments
                .lockState(citizen)
                .map(state -> state.barredAt(clock.instant()))
                .orElseGet(() -> Optional.of(new Refusal(FingerprintRefusal.FINGERPRINT_NOT_ENROLLED)));
    }

    /// Reads the images of an attempt, and erases them. Nothing is counted yet: who is told that an image cannot be
    /// read, or that too many are being read, has lost nothing.
    ///
    /// @throws Refusal FINGERPRINT_UNREADABLE or FINGERPRINT_BUSY
    public LiveFingers read(List<ClaimedFinger> claimed) {
        LiveFingers live = new LiveFingers();
        try {
            claimed.forEach(finger -> live.add(finger, reader.read(finger.sample())));
            return live;
        } catch (RuntimeException e) {
            live.close();
            throw e;
        }
    }

    /// @param live from [#read], of the same attempt
    public FactorOutcome verify(AuthRef citizen, ClaimedFinger claimed, LiveFingers live) {
        List<FingerprintTemplate> enrolled = enrolled(citizen, claimed);
        if (enrolled.isEmpty()) return denied(FingerprintRefusal.FINGERPRINT_NOT_ENROLLED);
        if (!enrolments.countFailure(citizen, clock.instant())) return locked(citizen);
        return comparison
                .find(citizen, live.of(claimed), enrolled)
                .<FactorOutcome>map(matched -> {
                    enrolments.clearFailures(citizen);
                    renewInnerKey.renew(citizen, matched, live.of(claimed));
                    return new FactorOutcome.Proven(matched.authenticatorId());
                })
                .orElseGet(() -> denied(FingerprintRefusal.FINGERPRINT_NOT_MATCHING));
    }

    private List<FingerprintTemplate> enrolled(AuthRef citizen, ClaimedFinger claimed) {
        return claimed
                .position()
                .map(position -> templates.ofFinger(citizen, position))
                .orElseGet(() -> templates.ofCitizen(citizen))
                .stream()
                .filter(comparison::canCompare)
                .toList();
    }

    private FactorOutcome locked(AuthRef citizen) {
        return barred(citizen)
                .<FactorOutcome>map(FactorOutcome.Denied::new)
                .orElseGet(() -> denied(FingerprintRefusal.FINGERPRINT_LOCKED));
    }

    private static FactorOutcome denied(FingerprintRefusal code) {
        return new FactorOutcome.Denied(new Refusal(code));
    }
}
