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
import org.nationalid.biometrics.template.KeyVersion;
import org.nationalid.biometrics.template.MatchDecision;
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
    private final KeyVersions versions;

    FingerComparison(TemplateProtector protector, TemplateKeys keys, TemplateSeal seal, KeyVersions versions) {
        this.protector = protector;
        this.keys = keys;
        this.seal = seal;
        this.versions = versions;
    }

    /// False for a template of an earlier format or model or of a revoked key: its finger must be captured again.
    boolean canCompare(FingerprintTemplate template) {
        return !versions.isRevoked(template.version())
                && template.opened(seal).filter(protector::canCompare).isPresent();
    }

    /// The finger that matches, if one does.
    Optional<MatchedFinger> find(AuthRef citizen, FingerprintFeatures live, List<FingerprintTemplate> enrolled) {
        Map<UUID, List<FingerprintTemplate>> fingers =
                enrolled.stream().collect(Collectors.groupingBy(FingerprintTemplate::authenticatorId));
        TargetFmr target = fingers.size() == 1 ? TargetFmr.ONE_IN_10_000 : TargetFmr.ONE_IN_100_000;
        return fingers.values().stream()
                .flatMap(impressions -> compare(citizen, live, impressions, target).stream())
                .findFirst();
    }

    private Optional<MatchedFinger> compare(
            AuthRef citizen, FingerprintFeatures live, List<FingerprintTemplate> impressions, TargetFmr target) {
        Map<KeyVersion, List<FingerprintTemplate>> byVersion =
                impressions.stream().collect(Collectors.groupingBy(FingerprintTemplate::version));
        ComparisonScore best = ComparisonScore.bestOf(byVersion.values().stream()
                .flatMap(underOneKey -> scores(citizen, live, underOneKey).stream())
                .toList());
        MatchDecision decision = MatchThresholds.decide(best, target, 1, impressions.size());
        return decision.matches() ? Optional.of(new MatchedFinger(impressions, decision.band())) : Optional.empty();
    }

    private List<ComparisonScore> scores(
            AuthRef citizen, FingerprintFeatures live, List<FingerprintTemplate> underOneKey) {
        FingerprintTemplate any = underOneKey.getFirst();
        try (TemplateKey key = keys.keyFor(citizen.value(), any.position(), any.version());
                ProtectedProbe probe = protector.probe(live, key)) {
            return underOneKey.stream()
                    .flatMap(impression -> impression.opened(seal).stream())
                    .map(template -> TemplateComparison.compare(template, probe))
                    .toList();
        }
    }
}
