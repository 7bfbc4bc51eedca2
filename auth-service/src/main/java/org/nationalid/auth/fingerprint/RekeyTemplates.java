package org.nationalid.auth.fingerprint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.nationalid.auth.factor.AuthRef;
import org.nationalid.biometrics.template.ProtectedTemplate;
import org.nationalid.biometrics.template.TemplateKey;
import org.nationalid.biometrics.template.TemplateKeys;
import org.nationalid.platform.id.Ids;

/// Puts the templates of one citizen under the configured outer key, all in one short transaction. Each keeps its
/// authenticator, its finger and the moment of its binding, and gets a new row, since its seal names the row.
@ApplicationScoped
class RekeyTemplates {
    private final FingerprintTemplateRepository templates;
    private final EnrolmentRepository enrolments;
    private final TemplateKeys keys;
    private final TemplateSeal seal;
    private final KeyVersions versions;

    RekeyTemplates(
            FingerprintTemplateRepository templates,
            EnrolmentRepository enrolments,
            TemplateKeys keys,
            TemplateSeal seal,
            KeyVersions versions) {
        this.templates = templates;
        this.enrolments = enrolments;
        this.keys = keys;
        this.seal = seal;
        this.versions = versions;
    }

    /// @return false when a template of an earlier format is left, with which nothing can be compared anyway
    @Transactional
    boolean rekey(AuthRef citizen) {
        enrolments.hold(citizen);
        boolean allDone = true;
        for (FingerprintTemplate old : templates.ofCitizen(citizen)) {
            if (!versions.needsOuterKey(old.version())) continue;
            Optional<ProtectedTemplate> opened = old.opened(seal);
            if (opened.isPresent()) replace(citizen, old, rekeyed(citizen, opened.get()));
            else allDone = false;
        }
        return allDone;
    }

    private ProtectedTemplate rekeyed(AuthRef citizen, ProtectedTemplate template) {
        try (TemplateKey oldKey = keys.keyFor(citizen.value(), template.position(), template.version());
                TemplateKey newKey = keys.keyFor(
                        citizen.value(), template.position(), versions.withOuterRaised(template.version()))) {
            return template.rekeyed(oldKey, newKey);
        }
    }

    private void replace(AuthRef citizen, FingerprintTemplate old, ProtectedTemplate rekeyed) {
        FingerprintTemplate.Key place = FingerprintTemplate.Key.of(citizen, Ids.next());
        templates.delete(old);
        templates.persist(new FingerprintTemplate(place, old.authenticatorId(), rekeyed, seal, old.boundAt()));
    }
}
