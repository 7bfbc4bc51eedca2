package org.nationalid.auth.fingerprint;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.nationalid.auth.factor.AuthRef;
import org.nationalid.biometrics.sample.FingerPosition;
import org.nationalid.biometrics.template.KeyVersion;
import org.nationalid.biometrics.template.TemplateKey;
import org.nationalid.biometrics.template.TemplateKeys;
import org.nationalid.biometrics.template.TemplateProtector;
import org.nationalid.platform.id.Ids;

/// Binds the fingers of a citizen in place of all earlier ones, under fresh keys: what was stolen before matches
/// nothing from then on. All or nothing; no transaction is open while images are read.
@ApplicationScoped
class BindFingerprints {
    private final FingerReader reader;
    private final FingerConsistency consistency;
    private final TemplateProtector protector;
    private final TemplateKeys keys;
    private final TemplateSeal seal;
    private final EnrolmentRepository enrolments;
    private final ReplaceTemplates replaceTemplates;
    private final KeyVersions versions;
    private final InstantSource clock;

    BindFingerprints(
            FingerReader reader,
            FingerConsistency consistency,
            TemplateProtector protector,
            TemplateKeys keys,
            TemplateSeal seal,
            EnrolmentRepository enrolments,
            ReplaceTemplates replaceTemplates,
            KeyVersions versions,
            InstantSource clock) {
        this.reader = reader;
        this.consistency = consistency;
        this.protector = protector;
        this.keys = keys;
        this.seal = seal;
        this.enrolments = enrolments;
        this.replaceTemplates = replaceTemplates;
        this.versions = versions;
        this.clock = clock;
    }

    List<BoundFinger> bind(AuthRef citizen, List<PositionedSample> samples) {
        List<CapturedFinger> fingers = new ArrayList<>();
        try {
            capture(samples, fingers);
            consistency.require(fingers);
            KeyVersion version =
                    new KeyVersion(enrolments.takeNextVersion(citizen, versions.inner()), versions.outer());
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            List<FingerprintTemplate> templates = new ArrayList<>();
            for (CapturedFinger finger : fingers) templates.addAll(protect(citizen, finger, version, now));
            replaceTemplates.replace(citizen, templates);
            return fingers.stream()
                    .map(finger -> new BoundFinger(finger.position(), finger.quality()))
                    .toList();
        } finally {
            fingers.forEach(CapturedFinger::close);
            samples.forEach(sample -> sample.sample().erase()); // also those that were never read
        }
    }

    /// Fills `into` as it goes, so that what was read is overwritten even when a later image is refused.
    private void capture(List<PositionedSample> samples, List<CapturedFinger> into) {
        SortedMap<FingerPosition, CapturedFinger> byPosition = new TreeMap<>();
        for (PositionedSample positioned : samples) {
            CapturedFinger.Impression impression = new CapturedFinger.Impression(
                    reader.read(positioned.sample()), positioned.sample().field());
            byPosition
                    .computeIfAbsent(positioned.position(), position -> {
                        CapturedFinger finger = new CapturedFinger(position, new ArrayList<>());
                        into.add(finger);
                        return finger;
                    })
                    .impressions()
                    .add(impression);
        }
    }

    private List<FingerprintTemplate> protect(AuthRef citizen, CapturedFinger finger, KeyVersion version, Instant now) {
        UUID authenticator = Ids.next();
        try (TemplateKey key = keys.keyFor(citizen.value(), finger.position(), version)) {
            return finger.impressions().stream()
                    .map(impression -> new FingerprintTemplate(
                            FingerprintTemplate.Key.of(citizen, Ids.next()),
                            authenticator,
                            protector.protect(impression.features(), key),
                            seal,
                            now))
                    .toList();
        }
    }

    /// An image and the finger that it is said to show.
    record PositionedSample(FingerPosition position, EncodedSample sample) {}
}
