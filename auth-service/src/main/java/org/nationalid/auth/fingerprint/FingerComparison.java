package org.nationalid.auth.fingerprint;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nationalid.auth.factor.AuthRef;
import org.nationalid.biometrics.feature.FingerprintFeatures;
import org.nationalid.biometrics.template.ComparisonScore;
import org.nationalid.biometrics.template.MatchThresholds;
import org.nationalid.biometrics.template.ProtectedProbe;
import org.nationalid.biometrics.template.TargetFmr;
import org.nationalid.biometrics.template.TemplateComparison;
import org.nationalid.biometrics.template.TemplateKey;
import org.nationalid.biometrics.template.TemplateKeys;
import org.nationalid.biometrics.template.TemplateProtector;

/// Compares live features with the templates of one citizen, each under its own key. At most one in 10,000 other
/// fingers passes (NIST SP 800-63B-4): where up to ten fingers are looked through, each must be ten times as
/// strict.
@ApplicationScoped
class FingerComparison {
    private final TemplateProtector protector;
    private final TemplateKeys keys;
    private final TemplateSeal seal;

    FingerComparison(TemplateProtector protector, TemplateKeys keys, TemplateSeal seal) {
        this.protector = protector;
        this.keys = keys;
        this.seal = seal;
    }

    /// False for a template of an earlier format or model: its finger must be captured again.
    boolean canCompare(FingerprintTemplate template) {
        return template.opened(seal).filter(protector::canCompare).isPresent();
    }

    /// The authenticator of the finger that matches, if one does.
    Optional<UUID> find(AuthRef citizen, FingerprintFeatures live, List<FingerprintTemplate> enrolled) {
        Map<UUID, List<FingerprintTemplate>> fingers =
                enrolled.stream().collect(Collectors.groupingBy(FingerprintTemplate::authenticatorId));
        TargetFmr target = fingers.size() == 1 ? TargetFmr.ONE_IN_10_000 : TargetFmr.ONE_IN_100_000;
        return fingers.entrySet().stream()
                .filter(finger -> matches(citizen, live, finger.getValue(), target))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private boolean matches(
            AuthRef citizen, FingerprintFeatures live, List<FingerprintTemplate> impressions, TargetFmr target) {
        FingerprintTemplate any = impressions.getFirst();
        try (TemplateKey key = keys.keyFor(citizen.value(), any.position(), any.version());
                ProtectedProbe probe = protector.probe(live, key)) {
            ComparisonScore best = ComparisonScore.bestOf(impressions.stream()
                    .flatMap(impression -> impression.opened(seal).stream())
                    .map(template -> TemplateComparison.compare(template, probe))
                    .toList());
            return MatchThresholds.decide(best, target, 1, impressions.size()).matches();
        }
    }
}
