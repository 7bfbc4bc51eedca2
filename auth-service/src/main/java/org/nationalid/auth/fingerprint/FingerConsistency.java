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
        for (CapturedFinger finger : fingers) requireOneFinger(finger, fingers);
        for (int i = 0; i < fingers.size(); i++)
            for (CapturedFinger before : fingers.subList(0, i)) requireDifferent(before, fingers.get(i));
    }

    private void requireOneFinger(CapturedFinger finger, List<CapturedFinger> packet) {
        List<CapturedFinger.Impression> impressions = finger.impressions();
        for (CapturedFinger.Impression other : impressions.subList(1, impressions.size())) {
            if (match(finger.first(), other, SAME_FINGER)) continue;
            for (CapturedFinger elsewhere : packet)
                if (elsewhere.position() != finger.position()
                        && (shows(elsewhere, other) || shows(elsewhere, finger.first())))
                    throw Refusal.at(FINGERPRINT_POSITIONS_SWAPPED, other.field())
                            .withDetail("Positions " + finger.position().code() + " and "
                                    + elsewhere.position().code() + " show the same finger among others.");
            throw Refusal.at(FINGERPRINT_IMPRESSIONS_DIFFER, other.field())
                    .withDetail("This is another finger than the one captured before for the position.");
        }
    }

    private void requireDifferent(CapturedFinger before, CapturedFinger finger) {
        for (CapturedFinger.Impression impression : finger.impressions())
            if (shows(before, impression))
                throw Refusal.at(FINGERPRINT_REPEATED, impression.field())
                        .withDetail("This finger was captured for position "
                                + before.position().code() + " before.");
    }

    private boolean shows(CapturedFinger finger, CapturedFinger.Impression impression) {
        return finger.impressions().stream().anyMatch(one -> match(one, impression, SURELY_THE_SAME));
    }

    private boolean match(CapturedFinger.Impression one, CapturedFinger.Impression other, TargetFmr target) {
        return MatchThresholds.decide(protector.compare(one.features(), other.features()), target, 1, 1)
                .matches();
    }
}
