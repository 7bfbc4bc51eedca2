package org.nationalid.auth.fingerprint;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.nationalid.biometrics.feature.FingerprintFeatures;
import org.nationalid.biometrics.template.MatchThresholds;
import org.nationalid.biometrics.template.TargetFmr;
import org.nationalid.biometrics.template.TemplateProtector;
import org.nationalid.platform.problem.Refusal;

/// Looks for mistakes at the sensor before anything is stored: impressions of one finger must agree, and no finger
/// may stand for two positions. The thresholds lean towards accepting: an honest enrolment is refused rarely, a
/// swapped finger is still seen.
@ApplicationScoped
class FingerConsistency {
    private static final TargetFmr SAME_FINGER = TargetFmr.ONE_IN_100;
    private static final TargetFmr TWICE_THE_SAME = TargetFmr.ONE_IN_100_000;

    private final TemplateProtector protector;

    FingerConsistency(TemplateProtector protector) {
        this.protector = protector;
    }

    void require(List<CapturedFinger> fingers) {
        for (int i = 0; i < fingers.size(); i++) {
            CapturedFinger finger = fingers.get(i);
            for (CapturedFinger.Impression other :
                    finger.impressions().subList(1, finger.impressions().size()))
                if (!match(finger.first().features(), other.features(), SAME_FINGER))
                    throw differ(other)
                            .withDetail("This is another finger than the one captured before for the position");
            for (CapturedFinger before : fingers.subList(0, i))
                if (match(before.first().features(), finger.first().features(), TWICE_THE_SAME))
                    throw differ(finger.first()).withDetail("The same finger was captured for another position before");
        }
    }

    private boolean match(FingerprintFeatures one, FingerprintFeatures other, TargetFmr target) {
        return MatchThresholds.decide(protector.compare(one, other), target, 1, 1)
                .matches();
    }

    private static Refusal differ(CapturedFinger.Impression impression) {
        return Refusal.at(FingerprintRefusal.FINGERPRINT_IMPRESSIONS_DIFFER, impression.field());
    }
}
