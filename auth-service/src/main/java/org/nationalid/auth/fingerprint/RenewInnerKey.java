package org.nationalid.auth.fingerprint;

import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import org.nationalid.auth.factor.AuthRef;
import org.nationalid.biometrics.feature.FingerprintFeatures;
import org.nationalid.biometrics.template.KeyVersion;
import org.nationalid.biometrics.template.MatchDecision;
import org.nationalid.biometrics.template.ProtectedTemplate;
import org.nationalid.biometrics.template.TemplateKey;
import org.nationalid.biometrics.template.TemplateKeys;
import org.nationalid.biometrics.template.TemplateProtector;
import org.nationalid.platform.id.Ids;

/// Captures a finger into the next inner key when it has matched: only a live finger can take that step. Only
/// after a strong match, since a weak one would let a template drift to somebody else. The citizen has proven the
/// finger already, whether this succeeds or fails; a failure is made good the next time.
@ApplicationScoped
class RenewInnerKey {
    private static final Logger LOG = Logger.getLogger(RenewInnerKey.class);

    private final TemplateProtector protector;
    private final TemplateKeys keys;
    private final TemplateSeal seal;
    private final EnrolmentRepository enrolments;
    private final ReplaceFinger replaceFinger;
    private final KeyVersions versions;

    RenewInnerKey(
            TemplateProtector protector,
            TemplateKeys keys,
            TemplateSeal seal,
            EnrolmentRepository enrolments,
            ReplaceFinger replaceFinger,
            KeyVersions versions) {
        this.protector = protector;
        this.keys = keys;
        this.seal = seal;
        this.enrolments = enrolments;
        this.replaceFinger = replaceFinger;
        this.versions = versions;
    }

    void renew(AuthRef citizen, MatchedFinger matched, FingerprintFeatures live) {
        if (matched.band() != MatchDecision.Band.STRONG) return;
        if (matched.compared().stream().noneMatch(template -> versions.needsCapture(template.version()))) return;
        try {
            replaceFinger.replace(citizen, matched, captured(citizen, matched, live));
        } catch (RuntimeException e) { // its message may name a row
            LOG.warnf("a finger keeps its inner key version: %s", e.getClass().getName());
        }
    }

    private FingerprintTemplate captured(AuthRef citizen, MatchedFinger matched, FingerprintFeatures live) {
        FingerprintTemplate old = matched.compared().getFirst();
        KeyVersion version = versions.withOuterRaised(new KeyVersion(
                enrolments.takeNextVersion(citizen, versions.inner()),
                old.version().outer()));
        try (TemplateKey key = keys.keyFor(citizen.value(), matched.position(), version)) {
            ProtectedTemplate template = protector.protect(live, key);
            return new FingerprintTemplate(
                    FingerprintTemplate.Key.of(citizen, Ids.next()),
                    matched.authenticatorId(),
                    template,
                    seal,
                    old.boundAt()); // renewed, not bound anew: it goes where the binding goes
        }
    }
}
