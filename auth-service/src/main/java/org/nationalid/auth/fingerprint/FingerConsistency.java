package org.nationalid.auth.fingerprint;

import static org.nationalid.auth.fingerprint.FingerprintRefusal.FINGERPRINT_IMPRESSIONS_DIFFER;
import static org.nationalid.auth.fingerprint.FingerprintRefusal.FINGERPRINT_POSITIONS_SWAPPED;
import static org.nationalid.auth.fingerprint.FingerprintRefusal.FINGERPRINT_REPEATED;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.nationalid.biometrics.template.MatchThresholds;
import org.nationalid.biometrics.template.TargetFmr;
import org.nationalid.biometrics.template.TemplateProtector;
import org.nationalid.platform.problem.Refusal;

/// Looks for mistakes at the sensor before anything is stored: impressions of one finger must agree, and no finger
/// may stand for two positions. The thresholds lean towards accepting: an honest enrolment is refused rarely, a
/// swapped finger is still seen. Two fingers that changed places with *all* their impressions agree with themselves:
/// nothing in the packet tells.
@ApplicationScoped
class FingerConsistency {
    private static final TargetFmr SAME_FINGER = TargetFmr.ONE_IN_100;
    private static final TargetFmr SURELY_THE_SAME = TargetFmr.ONE_IN_100_000;

    private final TemplateProtector protector;

    FingerConsistency(TemplateProtector protector) {
        this.protector = protector;
    }

    void require(List<CapturedFinger> fingers) {
        for (int i = 0; i < fingers.size(); i++)
            for (CapturedFinger before : fingers.subList(0, i)) requireDifferent(before, fingers.get(i));
        fingers.forEach(this::requireOneFinger);
    }

    private void requireDifferent(CapturedFinger before, CapturedFinger finger) {
        for (CapturedFinger.Impression impression : finger.impressions()) {
            if (!shows(before.impressions(), impression)) continue;
            List<CapturedFinger.Impression> others = finger.impressions().stream()
                    .filter(other -> !other.equals(impression))
                    .toList();
            boolean amongOthers = !others.isEmpty() && !shows(others, impression);
            throw Refusal.at(amongOthers ? FINGERPRINT_POSITIONS_SWAPPED : FINGERPRINT_REPEATED, impression.field())
                    .withDetail("This finger was captured for position "
                            + before.position().code() + " too.");
        }
    }

    private void requireOneFinger(CapturedFinger finger) {
        List<CapturedFinger.Impression> impressions = finger.impressions();
        for (CapturedFinger.Impression other : impressions.subList(1, impressions.size()))
            if (!match(finger.first(), other, SAME_FINGER))
                throw Refusal.at(FINGERPRINT_IMPRESSIONS_DIFFER, other.field())
                        .withDetail("This is another finger than the one captured before for the position.");
    }

    private boolean shows(List<CapturedFinger.Impression> finger, CapturedFinger.Impression impression) {
        return finger.stream().anyMatch(one -> match(one, impression, SURELY_THE_SAME));
    }

    private boolean match(CapturedFinger.Impression one, CapturedFinger.Impression other, TargetFmr target) {
        return MatchThresholds.decide(protector.compare(one.features(), other.features()), target, 1, 1)
                .matches();
    }
}
